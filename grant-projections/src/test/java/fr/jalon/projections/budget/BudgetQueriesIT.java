package fr.jalon.projections.budget;

import static fr.jalon.projections.history.Lives.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.SubsidyKind;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetQueriesIT {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 21);
    private static final String BUDGET = "N-2024";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void positionsAreTheSumsOfTheEvents(long seed) {
        History history = Lives.drawn(seed, 50);
        BudgetQueries budget = new BudgetQueries(Database.fresh().with(history).client());
        BudgetPosition total = total(budget, NODE);
        assertThat(total.aeCommittedCents())
                .isEqualTo(sum(history, BudgetEvent.FundsCommitted.class, BudgetEvent.FundsCommitted::aeCents)
                        - sum(history, BudgetEvent.CommitmentWithdrawn.class, BudgetEvent.CommitmentWithdrawn::aeCents))
                .isPositive();
        assertThat(total.cpPaidCents())
                .isEqualTo(sum(
                        history, BudgetEvent.PaymentCreditsConsumed.class, BudgetEvent.PaymentCreditsConsumed::cpCents))
                .isPositive();
        assertThat(total.aeReservedCents())
                .as("each reservation ended at the signature")
                .isZero();
        assertThat(total.aeAvailableCents()).isEqualTo(30_000_000_00L - total.aeCommittedCents());

        List<BudgetAct> acts = budget.acts(NODE, 2022, AsOf.NOW);
        BudgetPosition year = budget.years(NODE, AsOf.NOW).get(1).position();
        assertThat(acts.getLast().balance()).as("the last running balance").isEqualTo(year);
        assertThat(acts)
                .allSatisfy(act -> assertThat(budget.before(act.budgetId(), act.index() + 1))
                        .isEqualTo(act.balance()));
    }

    static LongStream seeds() {
        return LongStream.of(1, 2, 3);
    }

    @Test
    void aFreezeIsOpenedButNotAvailableAndCancellingItTakesItFromBoth() {
        History history = new History().on(DAY);
        history.add(BUDGET, new BudgetEvent.BudgetOpened(BUDGET, "N", 2024, NodeKind.OPERATOR, "", ""))
                .add(
                        BUDGET,
                        new BudgetEvent.CreditsOpened(
                                BUDGET, "N", 2024, 15_000_000_00L, 0, CreditOrigin.OPERATOR_VOTE, "", "LFI", "2024"))
                .add(BUDGET, new BudgetEvent.CreditsFrozen(BUDGET, "N", 2024, 750_000_00L, 0, "Gel", "5 %"));
        BudgetPosition frozen = total(history);
        assertThat(frozen.aeAvailableCents()).isEqualTo(14_250_000_00L);
        assertThat(frozen.aeOpenedCents()).isEqualTo(15_000_000_00L);
        history.add(
                BUDGET,
                new BudgetEvent.CreditsCancelled(BUDGET, "N", 2024, 750_000_00L, 0, true, "", "Décret", "2024-124"));
        assertThat(total(history))
                .isEqualTo(BudgetPosition.opened(14_250_000_00L, 0))
                .extracting(BudgetPosition::aeAvailableCents)
                .isEqualTo(14_250_000_00L);
    }

    @Test
    void aWithdrawalGivesAeBackOnlyWithinItsYear() {
        History history = new History().on(DAY);
        history.add(
                        BUDGET,
                        new BudgetEvent.CreditsOpened(
                                BUDGET, "N", 2024, 100_000_00, 0, CreditOrigin.OPERATOR_VOTE, "", "LFI", "2024"))
                .add(BUDGET, new BudgetEvent.FundsCommitted(BUDGET, "N", 2024, "d", "C1", 80_000_00, 100_000_00))
                .add(BUDGET, new BudgetEvent.CommitmentWithdrawn(BUDGET, "N", 2024, "e", 50_000_00, 2022, false));
        assertThat(total(history).aeAvailableCents()).isEqualTo(20_000_00);
        assertThat(total(history).aeLostCents()).isEqualTo(50_000_00);
        history.add(BUDGET, new BudgetEvent.CommitmentWithdrawn(BUDGET, "N", 2024, "d", 50_000_00, 2024, true));
        assertThat(total(history).aeAvailableCents()).isEqualTo(70_000_00);
    }

    @Test
    void whatWasAvailableJustBeforeASignatureIsFoundByItsIndex() {
        History history = new History().on(DAY);
        history.add(
                        BUDGET,
                        new BudgetEvent.CreditsOpened(
                                BUDGET, "N", 2024, 100_000_00, 0, CreditOrigin.OPERATOR_VOTE, "", "LFI", "2024"))
                .add(BUDGET, new BudgetEvent.FundsCommitted(BUDGET, "N", 2024, "d", "C1", 80_000_00, 100_000_00));
        BudgetQueries budget = new BudgetQueries(Database.fresh().with(history).client());
        assertThat(budget.before(BUDGET, 2).aeAvailableCents()).isEqualTo(100_000_00);
    }

    @Test
    void eachTierIsATreeWhereACreditCountsOnceWhereItCanBeUsed() {
        History history = new History().on(DAY);
        open(history, "COHESION", NodeKind.MISSION, "");
        open(history, "P112", NodeKind.PROGRAMME, "COHESION-2024");
        open(history, "P112-13", NodeKind.ACTION, "P112-2024");
        open(history, "P112-12", NodeKind.ACTION, "P112-2024");
        open(history, "ANCT", NodeKind.OPERATOR, "");
        history.add(
                        "P112-2024",
                        new BudgetEvent.CreditsOpened(
                                "P112-2024", "P112", 2024, 100_00, 90_00, CreditOrigin.INITIAL_ACT, "LFI", "LFI", "x"))
                .add(
                        "P112-2024",
                        new BudgetEvent.CreditsAllotted(
                                "P112-2024", "P112", 2024, "P112-13-2024", 60_00, 50_00, 100_00, 90_00, "MAD", "1"))
                .add(
                        "P112-13-2024",
                        new BudgetEvent.AllotmentReceived(
                                "P112-13-2024", "P112-13", 2024, "P112-2024", 60_00, 50_00, "MAD", "1"))
                .add(
                        "P112-13-2024",
                        new BudgetEvent.OperatorSubsidyDecided(
                                "P112-13-2024", "P112-13", 2024, "ANCT-2024", SubsidyKind.TRANSFER, 40_00, 30_00, "S1"))
                .add(
                        "ANCT-2024",
                        new BudgetEvent.OperatorSubsidyReceived(
                                "ANCT-2024", "ANCT", 2024, "P112-13-2024", SubsidyKind.TRANSFER, 40_00, 30_00, "S1"))
                .add("P112-2024", new BudgetEvent.BudgetYearClosed("P112-2024", "P112", 2024))
                .add("P112-13-2024", new BudgetEvent.DestinationMapped("P112-13-2024", "P112-13", 2024, "P112-11"));
        BudgetQueries budget = new BudgetQueries(Database.fresh().with(history).client());
        List<BudgetTree> trees = budget.trees(2024, AsOf.NOW);
        assertThat(trees).extracting(BudgetTree::tier).containsExactly(BudgetTier.STATE, BudgetTier.OPERATOR);
        assertThat(trees.getFirst().nodes())
                .extracting(branch -> branch.depth() + " " + branch.node().node() + " "
                        + branch.own().aeAvailableCents() + " "
                        + branch.subtree().aeOpenedCents() + " "
                        + branch.subtree().aeAvailableCents())
                .containsExactly(
                        "0 COHESION 0 10000 6000",
                        "1 P112 4000 10000 6000",
                        "2 P112-12 0 0 0",
                        "2 P112-13 2000 6000 2000");
        assertThat(trees.getFirst().total().aeOpenedCents()).isEqualTo(100_00);
        assertThat(trees.getFirst().total().cpOpenedCents()).isEqualTo(90_00);
        assertThat(trees.getFirst().total().cpInitialCents()).isEqualTo(90_00);
        assertThat(trees.getLast().total().aeNotifiedCents()).isEqualTo(40_00);
        assertThat(trees.getLast().total().aeAvailableCents())
                .as("notified is not opened")
                .isZero();
        assertThat(budget.node("P112-2024", AsOf.NOW)).hasValueSatisfying(node -> {
            assertThat(node.parentBudgetId()).isEqualTo("COHESION-2024");
            assertThat(node.regime()).isEqualTo(BudgetRegime.NORMAL);
            assertThat(node.closed()).isTrue();
        });
        assertThat(budget.node("P112-13-2024", AsOf.NOW).orElseThrow().previousNode())
                .isEqualTo("P112-11");
        assertThat(budget.budget("ANCT-2024", AsOf.NOW)).isPresent();
        assertThat(budget.budget("nothing", AsOf.NOW)).isEmpty();
    }

    @Test
    void reservationsWaitUntilTheyAreReleasedTheOldestFirst() {
        History history = new History().on(DAY).add("d", Lives.drafted("d", 2));
        reserve(history, "d", 10_00).on(DAY.plusDays(10));
        reserve(history, "e", 20_00);
        reserve(history, "f", 30_00).add(BUDGET, new BudgetEvent.ReservationReleased(BUDGET, "N", 2024, "f", 30_00));
        reserve(history, "g", 40_00);
        history.add("d", new ApplicationEvent.ApplicationWaitlisted("d", "session-1", 9));
        history.add("d", new ApplicationEvent.ApplicationSelected("d", "session-2", 1));
        history.add("g", new ApplicationEvent.ApplicationSelected("g", "session-2", 2));
        BudgetQueries budget = new BudgetQueries(Database.fresh().with(history).client());
        List<OpenReservation> waiting = budget.openReservations("N", 2024, AsOf.NOW);
        assertThat(waiting).extracting(OpenReservation::dossierId).containsExactly("d", "e", "g");
        assertThat(SessionReservations.of(waiting))
                .containsExactly(
                        new SessionReservations("session-2", 2, 50_00, DAY),
                        new SessionReservations(null, 1, 20_00, DAY.plusDays(10)));
        OpenReservation first = waiting.getFirst();
        assertThat(first.amountCents()).isEqualTo(10_00);
        assertThat(first.wave()).isEqualTo(2);
        assertThat(first.ageDays(DAY.plusDays(10))).isEqualTo(10);
        assertThat(first.isExpired(DAY.plusDays(90))).isFalse();
        assertThat(first.isExpired(DAY.plusDays(91))).isTrue();
        assertThat(budget.openReservations("N", 2023, AsOf.NOW)).isEmpty();
        assertThat(budget.openReservations("N", null, AsOf.knownAt(DAY))).hasSize(1);
    }

    private static void open(History history, String node, NodeKind kind, String parent) {
        String id = node + "-2024";
        history.add(id, new BudgetEvent.BudgetOpened(id, node, 2024, kind, parent, ""));
    }

    private static History reserve(History history, String dossier, long cents) {
        return history.add(BUDGET, new BudgetEvent.FundsReserved(BUDGET, "N", 2024, dossier, cents, DAY.plusDays(90)));
    }

    private static BudgetPosition total(History history) {
        return total(new BudgetQueries(Database.fresh().with(history).client()), "N");
    }

    private static BudgetPosition total(BudgetQueries budget, String node) {
        return budget.years(node, AsOf.NOW).stream()
                .map(BudgetYear::position)
                .reduce(BudgetPosition.NONE, BudgetPosition::plus);
    }

    private static <E> long sum(History history, Class<E> type, java.util.function.ToLongFunction<E> amount) {
        return history.facts().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .mapToLong(amount)
                .sum();
    }
}
