package fr.jalon.projections.budget;

import static fr.jalon.projections.history.Lives.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
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
        BudgetPosition total = budget.total(NODE, AsOf.NOW);
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
                .isEqualTo(new BudgetPosition(14_250_000_00L, 0, 0, 0, 0, 0, 0, 0))
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

    private static BudgetPosition total(History history) {
        return new BudgetQueries(Database.fresh().with(history).client()).total("N", AsOf.NOW);
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
