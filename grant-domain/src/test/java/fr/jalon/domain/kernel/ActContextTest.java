package fr.jalon.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.kernel.rule.EffectiveDateInFuture;
import fr.jalon.domain.kernel.rule.EffectiveDateNeedsReason;
import fr.jalon.domain.kernel.rule.StaleVersion;
import fr.jalon.domain.language.Acting;
import fr.jalon.domain.language.Exercised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActContextTest {
    private static final Acting TODAY = Acting.by("instructor", Role.INSTRUCTOR).on("2022-07-20");

    @Test
    void isReadFromTheEnvelope() {
        ActContext context = ActContext.from(TODAY.withEffectOn("2022-07-15").doing(ApplicationAct.SUBMIT));
        assertThat(context)
                .isEqualTo(new ActContext(
                        "instructor",
                        Role.INSTRUCTOR,
                        "application.submit",
                        LocalDate.parse("2022-07-15"),
                        Instant.parse("2022-07-20T10:00:00Z"),
                        "entered late"));
        assertThat(context.isSystem()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "role", "act", "effectiveOn", "at"})
    void isNotReadFromAnEnvelopeWithAHole(String key) {
        Map<String, Object> envelope = new HashMap<>(TODAY.doing(ApplicationAct.SUBMIT));
        envelope.remove(key);
        assertThatThrownBy(() -> ActContext.from(envelope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    /** Midnight in Paris, in summer and in winter. */
    @Test
    void countsDaysInParis() {
        assertThat(at("2022-07-19T21:59:59Z").today()).isEqualTo(LocalDate.parse("2022-07-19"));
        assertThat(at("2022-07-19T22:00:00Z").today()).isEqualTo(LocalDate.parse("2022-07-20"));
        assertThat(at("2022-01-19T22:59:59Z").today()).isEqualTo(LocalDate.parse("2022-01-19"));
        assertThat(at("2022-01-19T23:00:00Z").today()).isEqualTo(LocalDate.parse("2022-01-20"));
    }

    @Test
    void takesEffectTodayOrEarlier() {
        assertThatCode(() -> EffectiveDateInFuture.check(TODAY.context(ApplicationAct.SUBMIT)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> EffectiveDateInFuture.check(
                        TODAY.withEffectOn("2022-07-21").context(ApplicationAct.SUBMIT)))
                .isInstanceOfSatisfying(
                        RuleViolated.class, refusal -> Exercised.refusal(EffectiveDateInFuture.class, refusal));
    }

    @Test
    void saysWhyItComesLate() {
        ActContext late = TODAY.withEffectOn("2022-07-19").context(ApplicationAct.SUBMIT);
        assertThatCode(() -> EffectiveDateNeedsReason.check(late)).doesNotThrowAnyException();
        assertThatCode(() -> EffectiveDateNeedsReason.check(TODAY.context(ApplicationAct.SUBMIT)))
                .doesNotThrowAnyException();
        for (String reason : new String[] {null, " "}) {
            ActContext silent =
                    new ActContext(late.actor(), late.role(), late.act(), late.effectiveOn(), late.at(), reason);
            assertThatThrownBy(() -> EffectiveDateNeedsReason.check(silent))
                    .isInstanceOfSatisfying(
                            RuleViolated.class, refusal -> Exercised.refusal(EffectiveDateNeedsReason.class, refusal));
        }
    }

    @Test
    void dependsOnAVersionOnlyWhenItSaysSo() {
        assertThatCode(() -> StaleVersion.check(null, 3)).doesNotThrowAnyException();
        assertThatCode(() -> StaleVersion.check("3", 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> StaleVersion.check("2", 3)).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> StaleVersion.check("4", 3)).isInstanceOf(RuleViolated.class);
    }

    @Test
    void namesPeopleByTokensOnly() {
        assertThatThrownBy(() -> new VaultToken("someone@example.org")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VaultToken("v1-FF")).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new VaultToken("v1-" + "0f".repeat(16))).doesNotThrowAnyException();
    }

    private static ActContext at(String instant) {
        return Acting.by("instructor", Role.INSTRUCTOR).at(instant).context(ApplicationAct.SUBMIT);
    }
}
