package fr.jalon.app.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SepaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’Atelier de la Forêt | L'Atelier de la Foret",
                "Cœur & Ouvrage | Coeur + Ouvrage",
                "'« Ici »\u00A0: 3\u202F€' | 'Ici : 3 EUR'",
                "<b>Ana</b> | b Ana /b",
                "'Ŝtefan\nØrsted' | Stefan Orsted",
                "日本 | -"
            })
    void textIsSpelledInTheLettersThatEveryBankTakes(String text, String spelled) {
        assertThat(Sepa.text(text, 70)).isEqualTo(spelled);
    }

    @Test
    void textIsCutAtItsLongest() {
        assertThat(Sepa.text("a".repeat(71), 70)).hasSize(70);
        assertThat(Sepa.text("abc def", 4)).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-2026-07", "mdp-2021-001/1", "12345678901234567890123456789012345"})
    void aPlainIdIsItsOwnReference(String id) {
        assertThat(Sepa.reference(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345678901234567890123456",
                "run_1",
                "/run",
                "run/",
                "a//b",
                " run",
                "é",
                "d-123e4567-e89b-12d3-a456-426614174000/12"
            })
    void anyOtherIdHasAReferenceOfItsOwnThatABankTakes(String id) {
        assertThat(Sepa.reference(id))
                .isNotEqualTo(id)
                .matches("[A-Za-z0-9?:().,'+ -][A-Za-z0-9/?:().,'+ -]{0,33}[A-Za-z0-9]")
                .doesNotContain("//")
                .isEqualTo(Sepa.reference(id));
    }

    @Test
    void referencesOfDifferentIdsDiffer() {
        String long1 = "d-" + UUID.nameUUIDFromBytes(new byte[] {1}) + "/1";

        assertThat(Sepa.reference(long1)).isNotEqualTo(Sepa.reference(long1.replace("/1", "/2")));
        assertThat(Sepa.reference("a_b")).isNotEqualTo(Sepa.reference("a-b"));
    }
}
