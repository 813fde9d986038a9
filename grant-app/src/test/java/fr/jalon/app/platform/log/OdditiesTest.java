package fr.jalon.app.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OdditiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    /** Already the first of April in Paris. */
    private static final Instant AT = Instant.parse("2026-03-31T22:30:00Z");

    static Stream<Act> acts() {
        return ActCatalogue.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whoMayDoAnActIsNotOddAndWhoMayNotIs(Act act) {
        assertThat(act.roles())
                .allSatisfy(role -> assertThat(Oddities.of(recorded("x", role.name(), act.code(), DAY)))
                        .isEmpty());
        assertThat(Arrays.stream(Role.values()).filter(role -> !act.roles().contains(role) && role != Role.SYSTEM))
                .allSatisfy(role -> assertThat(Oddities.of(recorded("x", role.name(), act.code(), DAY)))
                        .hasValueSatisfying(what -> assertThat(what).contains("not for the role " + role)));
    }

    @Test
    void anActThatDoesNotExistIsOdd() {
        assertThat(Oddities.of(recorded("x", "AUDITOR", "payment.invent", DAY)))
                .contains("is of an act that does not exist: payment.invent");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void onlyAnActThatStartsAStreamIsItsFirst(Act act) {
        assertThat(act.roles().stream().filter(role -> role != Role.SYSTEM)).allSatisfy(role -> {
            Recorded<String> next = recorded("x", role.name(), act.code(), DAY);
            var first = new Recorded<>(1, "Dossier", "d", 0, "x", 1, "", "{}", AT, next.envelope());
            assertThat(Oddities.of(first).isEmpty()).isEqualTo(act.starts());
        });
    }

    @Test
    void anActOfNobodyIsOdd() {
        assertThat(Oddities.of(recorded(" ", "SYSTEM", "payment.order", DAY))).contains("is of nobody");
    }

    @Test
    void aDayAfterTheOneOfTheRecordIsOdd() {
        assertThat(Oddities.of(recorded("x", "SYSTEM", "payment.order", DAY.plusDays(1))))
                .isEmpty();
        assertThat(Oddities.of(recorded("x", "SYSTEM", "payment.order", DAY.plusDays(2))))
                .contains("counts from 2026-04-02, after the day it was recorded");
    }

    private static Recorded<String> recorded(String actor, String role, String act, LocalDate effectiveOn) {
        var envelope = new Envelope(actor, role, act, effectiveOn, null, null, null, null, null, null);
        return new Recorded<>(2, "Dossier", "d", 1, "payment.ordered", 1, "", "{}", AT, envelope);
    }
}
