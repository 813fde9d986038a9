package fr.jalon.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.web.Bars.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void theLongestBarFillsTheRoomAndTheOthersKeepTheirProportion() {
        Bars bars = Bars.of("Labels", List.of(Figure.count("1", 20), Figure.count("2", 40), Figure.count("3", 0)));

        assertThat(bars.bars().stream().map(Bars.Bar::length)).containsExactly(bars.room() / 2, bars.room(), 0);
        assertThat(bars.description()).isEqualTo("Labels: 1 20, 2 40, 3 0");
    }

    @Test
    void nothingToDrawIsNoBarAtAll() {
        assertThat(Bars.of("Labels", List.of()).bars()).isEmpty();
        assertThat(Bars.of("Labels", List.of(Figure.count("1", 0)))
                        .bars()
                        .getFirst()
                        .length())
                .isZero();
    }
}
