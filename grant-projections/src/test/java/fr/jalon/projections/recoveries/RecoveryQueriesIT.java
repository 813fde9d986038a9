package fr.jalon.projections.recoveries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private final History history = new History().on(DAY).add("d", Lives.drafted("d", 1));

    @Test
    void aRecoveryIsFollowedFromItsHearingToItsLastCent() {
        history.add("d", hearing(1)).on(DAY.plusDays(20)).add("d", decided(1));
        notified();
        history.on(DAY.plusDays(60))
                .add(
                        "d",
                        new RecoveryEvent.RecoveryPlanAgreed(
                                "d", 1, List.of(DAY.plusDays(90), DAY.plusDays(120)), List.of(15_000_00L, 10_000_00L)))
                .add("d", collected(15_000_00, 10_000_00))
                .add("d", new RecoveryEvent.DebtSetOffRecorded("d", 1, 4_000_00, 6_000_00, "DP 12"));
        assertThat(only(AsOf.NOW)).satisfies(recovery -> {
            assertThat(recovery.state()).isEqualTo(RecoveryState.PLANNED);
            assertThat(recovery.dueCents()).isEqualTo(25_000_00);
            assertThat(recovery.leftCents()).isEqualTo(6_000_00);
            assertThat(recovery.revenueOrderNo()).isEqualTo("T-1");
            assertThat(recovery.challengeDueOn()).isEqualTo(DAY.plusDays(81));
        });
        assertThat(queries().instalments("d", 1, AsOf.NOW))
                .extracting(RecoveryView.Instalment::amountCents)
                .containsExactly(15_000_00L, 10_000_00L);
        assertThat(only(AsOf.knownAt(DAY))).satisfies(recovery -> {
            assertThat(recovery.state()).isEqualTo(RecoveryState.HEARING);
            assertThat(recovery.claimedCents()).isEqualTo(25_000_00);
            assertThat(recovery.leftCents()).as("nothing is due yet").isZero();
        });
        history.add("d", new RecoveryEvent.DebtRemitted("d", 1, 6_000_00, 0, List.of("Difficultés")));
        assertThat(only(AsOf.NOW).state()).isEqualTo(RecoveryState.SETTLED);
        assertThat(only(AsOf.NOW).leftCents()).isZero();
    }

    @Test
    void aChallengeInTimeSuspendsOneThatIsLateChangesNothing() {
        history.add("d", decided(1));
        notified();
        history.add("d", challenged(true));
        assertThat(only(AsOf.NOW).state()).isEqualTo(RecoveryState.NOTIFIED);
        history.add("d", challenged(false));
        assertThat(only(AsOf.NOW).state()).isEqualTo(RecoveryState.CHALLENGED);
        history.add("d", new RecoveryEvent.RevenueOrderCancelled("d", 1, 25_000_00, List.of("Calcul")));
        assertThat(only(AsOf.NOW).state().isOver()).isTrue();
        assertThat(only(AsOf.NOW).leftCents()).isZero();
    }

    @Test
    void totalsAreByStateAndSayWhoIsInsolvent() {
        history.add("d", decided(1))
                .add("d", new RecoveryEvent.InsolvencyOpened("d", 0, DAY, DAY.plusMonths(2), "BODACC 7"))
                .add("d", new RecoveryEvent.ClaimDeclared("d", 1, 25_000_00, false, "LR 3"))
                .add("d", new RecoveryEvent.WriteOffAdmitted("d", 1, 25_000_00, "Clôture pour insuffisance d’actif"))
                .add("d", decided(2))
                .add("d", hearing(3))
                .add("d", new RecoveryEvent.RecoveryDropped("d", 3, "Justifié"));
        RecoveryQueries queries = queries();
        assertThat(queries.totals(Lives.CALL, AsOf.NOW))
                .containsExactly(
                        new RecoveryQueries.StateTotal(RecoveryState.DECIDED, 1, 1, 25_000_00, 0, 0, 0, 0, 0),
                        new RecoveryQueries.StateTotal(RecoveryState.DROPPED, 1, 1, 0, 0, 0, 0, 0, 0),
                        new RecoveryQueries.StateTotal(
                                RecoveryState.WRITTEN_OFF, 1, 1, 25_000_00, 0, 0, 0, 25_000_00, 0));
        assertThat(queries.ledger(null, RecoveryState.WRITTEN_OFF, AsOf.NOW, null, 10)
                        .items())
                .singleElement()
                .satisfies(recovery -> assertThat(recovery.declaredCents()).isEqualTo(25_000_00));
        var first = queries.ledger(Lives.CALL, null, AsOf.NOW, null, 2);
        assertThat(queries.ledger(Lives.CALL, null, AsOf.NOW, first.next(), 2).items())
                .extracting(RecoveryView::recovery)
                .containsExactly(3);
    }

    private RecoveryView only(AsOf asOf) {
        return queries().ofDossier("d", asOf).getFirst();
    }

    private RecoveryQueries queries() {
        return new RecoveryQueries(Database.fresh().with(history).client());
    }

    private static RecoveryEvent hearing(int recovery) {
        return new RecoveryEvent.RecoveryHearingOpened(
                "d", recovery, RecoveryGround.OVERPAID, 25_000_00, List.of("Trop-perçu"), DAY.plusDays(15));
    }

    private static RecoveryEvent decided(int recovery) {
        return new RecoveryEvent.RecoveryDecided(
                "d", recovery, RecoveryGround.OVERPAID, 25_000_00, List.of("Trop-perçu"));
    }

    private void notified() {
        history.add("d", new RecoveryEvent.RevenueOrderIssued("d", 1, "T-1", 25_000_00))
                .add(
                        "d",
                        new RecoveryEvent.RevenueOrderNotified(
                                "d", 1, DAY.plusDays(21), DAY.plusDays(81), DAY.plusYears(5)));
    }

    private static RecoveryEvent challenged(boolean late) {
        return new RecoveryEvent.RevenueOrderChallenged("d", 1, DAY.plusDays(40), late, "Calcul", DAY.plusDays(220));
    }

    private static RecoveryEvent collected(long cents, long left) {
        return new RecoveryEvent.RecoveryCollected("d", 1, cents, left, "V-1", DAY.plusDays(60));
    }
}
