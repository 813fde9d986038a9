package fr.jalon.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import fr.jalon.app.docs.Sources.Kind;
import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.EventCatalogue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the domain can say has words in both languages; without one, a page would show its code. */
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyActFactRuleAndChoiceHasAMessage(String language) throws IOException {
        assertThat(missing(messages(language))).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(messages("fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("en").stringPropertyNames());
    }

    /** Control: a message taken away is missed. */
    @Test
    void aMissingMessageIsSeen() throws IOException {
        Properties words = messages("fr");
        List.of("act.label.grant", "event.label.granted", "rule.NoQuorum", "LegalForm.SCIC")
                .forEach(words::remove);

        assertThat(missing(words))
                .contains("act.label.grant", "event.label.granted", "rule.NoQuorum", "LegalForm.SCIC");
    }

    private static List<String> missing(Properties words) throws IOException {
        Sources domain = new Sources(Sources.DOMAIN);
        Stream<String> choices = domain.all(Kind.OTHER).values().stream()
                .filter(type -> type.tree().getKind() == Tree.Kind.ENUM)
                .filter(type -> type.tree().getImplementsClause().isEmpty()
                        && !type.name().equals("RuleParameter"))
                .flatMap(type -> type.fields().stream()
                        .filter(WordsTest::isConstant)
                        .map(constant -> type.name() + "." + constant.getName()));
        return Stream.of(
                        ActCatalogue.ALL.stream().map(act -> "act." + act.code()),
                        EventCatalogue.names().stream().map(name -> "event." + name),
                        domain.all(Kind.RULE).keySet().stream().map(rule -> "rule." + rule),
                        choices)
                .flatMap(keys -> keys)
                .filter(key -> words.stringPropertyNames().stream()
                        .noneMatch(word -> word.equals(key) || word.endsWith("." + key)))
                .toList();
    }

    /** Javac gives a constant the type of its enum. */
    private static boolean isConstant(VariableTree field) {
        return field.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC)
                && Character.isUpperCase(field.getName().charAt(0));
    }

    private static Properties messages(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"))) {
            words.load(file);
        }
        return words;
    }
}
