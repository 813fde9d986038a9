package fr.jalon.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.kernel.rule.SiretInvalid;
import fr.jalon.domain.language.Exercised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

    /** The last two are of La Poste: its seat passes the common check, its offices only their own (digits add up to a multiple of 5). */
    @ParameterizedTest
    @ValueSource(strings = {"73282932000074", "35600000000048", "35600000049837"})
    void acceptsARightCheckDigit(String siret) {
        assertThat(new Siret(siret).value()).isEqualTo(siret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075",
                "35600000049838",
                "7328293200007",
                "732829320000740",
                "7328293200007A",
                "732 829 320 00074",
                ""
            })
    void refusesAnythingElse(String siret) {
        assertThatThrownBy(() -> new Siret(siret))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> Exercised.refusal(SiretInvalid.class, refusal));
    }

    /** The rule of La Poste is for La Poste: the same digits under another SIREN are wrong. */
    @Test
    void lendsTheRuleOfLaPosteToNoOther() {
        String sameSum = "35700000049836";
        assertThat(sameSum.chars().map(digit -> digit - '0').sum() % 5).isZero();
        assertThatThrownBy(() -> new Siret(sameSum)).isInstanceOf(RuleViolated.class);
    }

    /** Any single wrong digit is seen by the common check. */
    @Test
    void seesAnySingleWrongDigit() {
        String right = "73282932000074";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = right.substring(0, i) + digit + right.substring(i + 1);
                if (!typed.equals(right)) {
                    assertThatThrownBy(() -> new Siret(typed)).isInstanceOf(RuleViolated.class);
                }
            }
        }
    }

    @Test
    void namesItsLegalUnit() {
        assertThat(new Siret("73282932000074").siren()).isEqualTo("732829320");
    }
}
