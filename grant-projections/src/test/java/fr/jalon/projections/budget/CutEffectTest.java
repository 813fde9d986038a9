package fr.jalon.projections.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutEffectTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 21);

    @Test
    void fivePerCentOfFifteenMillionLeaveFiftySevenPlaces() {
        CutEffect effect = CutEffect.ofRate(BudgetPosition.opened(15_000_000_00L, 0), 500, List.of());
        assertThat(effect.amountCents()).isEqualTo(750_000_00);
        assertThat(effect.availableAfterCents()).isEqualTo(14_250_000_00L);
        assertThat(effect.availableAfterCents() / 250_000_00).isEqualTo(57);
        assertThat(effect.shortfallCents()).isZero();
        assertThat(effect.atRisk()).isEmpty();
    }

    @Test
    void theLatestReservationsGiveWayUntilTheCutIsCovered() {
        List<OpenReservation> waiting =
                List.of(reserved("a", 0, 30_00), reserved("b", 5, 30_00), reserved("c", 9, 30_00));
        BudgetPosition position = opened100Reserved90();
        assertThat(CutEffect.of(position, 10_00, waiting).atRisk()).isEmpty();
        CutEffect oneCentMore = CutEffect.of(position, 10_01, waiting);
        assertThat(oneCentMore.shortfallCents()).isEqualTo(1);
        assertThat(oneCentMore.atRisk()).extracting(OpenReservation::dossierId).containsExactly("c");
        assertThat(CutEffect.of(position, 40_01, waiting).atRisk())
                .extracting(OpenReservation::dossierId)
                .containsExactly("c", "b");
    }

    @Test
    void aCutLargerThanTheUnconsumedPartIsNotPossible() {
        assertThat(CutEffect.of(opened100Reserved90(), 100_00, List.of()).possible())
                .isTrue();
        assertThat(CutEffect.of(opened100Reserved90(), 100_01, List.of()).possible())
                .isFalse();
    }

    private static BudgetPosition opened100Reserved90() {
        return new BudgetPosition(100_00, 0, 0, 90_00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static OpenReservation reserved(String dossier, int day, long cents) {
        return new OpenReservation("N-2024", dossier, null, null, null, null, cents, DAY.plusDays(day), null);
    }
}
