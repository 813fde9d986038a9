package fr.jalon.app.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String SPACES = " \t\n\u000B\f\r\u00A0\u202F";

    @Test
    void exactlyTheseEightAreTrimmedAtBothEndsAndNowhereElse() {
        String trimmed = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(each -> Texts.trimmed((char) each + "x" + (char) each).equals("x"))
                .mapToObj(each -> String.valueOf((char) each))
                .collect(Collectors.joining());

        assertThat(trimmed.chars().sorted().toArray())
                .isEqualTo(SPACES.chars().sorted().toArray());
        assertThat(Texts.trimmed(SPACES + "a" + SPACES + "b" + SPACES)).isEqualTo("a" + SPACES + "b");
        assertThat(Texts.trimmed(SPACES)).isEmpty();
        assertThat(Texts.trimmed("")).isEmpty();
    }

    @Test
    void theLengthIsThatOfTheCleanTextInCharacters() throws Unreadable {
        assertThat(Texts.clean("  \uD83D\uDE00\uD83D\uDE00\r\n", 2)).isEqualTo("\uD83D\uDE00\uD83D\uDE00");
        assertThat(Texts.clean("\u03B1\u0313\u0300\u0345".repeat(3), 3)).isEqualTo("\u1F82".repeat(3));
        assertThatThrownBy(() -> Texts.clean("abc", 2)).hasMessage("too-long");
        assertThatThrownBy(() -> Texts.clean("x" + " ".repeat(50_000) + "x", 300))
                .hasMessage("too-long");
    }
}
