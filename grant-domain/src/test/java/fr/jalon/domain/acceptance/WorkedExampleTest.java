package fr.jalon.domain.acceptance;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.CommitmentWithdrawn;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.language.Exercised;
import fr.jalon.domain.language.Path;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.World;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.InstalmentsPlanned;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.rule.GuaranteeMissing;
import fr.jalon.domain.payment.rule.InterimOverCeiling;
import fr.jalon.domain.payment.rule.PaymentOverGrant;
import fr.jalon.domain.support.event.SupportEvent.DossierClosed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grant of at most 250 000 euros, half of an eligible cost of 500 000: 75 000, then 200 000 in all, then 50 000 at most. */
class WorkedExampleTest {
    private static final long ADVANCE = 75_000_00L;
    private static final long INTERIM = 125_000_00L;
    private static final long BALANCE = 50_000_00L;

    private World world = new World();

    @BeforeEach
    void theGrantIsNotified() {
        world = Path.opened(new World(), Rules.SHIPPED);
        Path.toSelection(world);
        Path.label(world, "2021-12-08");
        Path.incubation(world);
        Path.grant(world);
        Path.account(world);
    }

    @Test
    void plansTheThreeInstalments() {
        assertThat(last(InstalmentsPlanned.class).amountsCents()).containsExactly(ADVANCE, INTERIM, BALANCE);
    }

    @Test
    void paysToTheCentAndNotOneMore() {
        refused(GuaranteeMissing.class, ask(1, Instalment.ADVANCE, ADVANCE + 1));
        Path.payment(world, 1, Instalment.ADVANCE, ADVANCE);
        refused(InterimOverCeiling.class, ask(2, Instalment.INTERIM, INTERIM + 1));
        Path.payment(world, 2, Instalment.INTERIM, INTERIM);
        Path.completion(world, ELIGIBLE);
        refused(PaymentOverGrant.class, ask(3, Instalment.BALANCE, BALANCE + 1));
        Path.payment(world, 3, Instalment.BALANCE, BALANCE);
        assertThat(paid()).isEqualTo(REQUESTED);
    }

    /** 200 000 are due and paid: no balance; the unpaid 50 000 go back, and their AE too, since the commitment is of the year. */
    @Test
    void endsWithoutBalanceWhenFourFifthsAreSpent() {
        twoPayments();
        Path.completion(world, 400_000_00L);

        assertThat(last(FinalAmountFixed.class)).isEqualTo(fixed(400_000_00L, 200_000_00L, 0, BUDGET_2022));
        assertThat(last(InstalmentsPlanned.class).amountsCents()).isEmpty();
        refused(PaymentOverGrant.class, ask(3, Instalment.BALANCE, 1));
        assertThat(withdrawn(BUDGET_2022))
                .contains(new CommitmentWithdrawn(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 50_000_00L, 2022, true));
    }

    /** S11 seen from the dossier: the same, fixed the year after the commitment: withdrawn, but the AE are lost. */
    @Test
    void losesTheAuthorisationsOfAnEarlierYear() {
        String next = Rules.NODE + "-2023";
        world.send(new OpenBudget(next, Rules.NODE, 2023), MANAGER.on("2023-01-01"));
        world.send(new OpenCredits(next, 1, 1, "finance act", "JO"), MANAGER.on("2023-01-01"));
        twoPayments();
        world.send(new DeclareCompletion(DOSSIER, parse("2022-11-30"), List.of(DOCUMENT)), TELLER.on("2022-12-01"));
        world.send(new FixFinalAmount(DOSSIER, 400_000_00L), ORDONNATEUR.on("2023-01-10"));

        assertThat(last(FinalAmountFixed.class)).isEqualTo(fixed(400_000_00L, 200_000_00L, 0, next));
        assertThat(withdrawn(next))
                .contains(new CommitmentWithdrawn(next, Rules.NODE, 2023, DOSSIER, 50_000_00L, 2022, false));
    }

    /** 175 000 are due, 200 000 were paid: 25 000 to recover; the unpaid 50 000 go back; what was paid stays paid. */
    @Test
    void findsWhatWasPaidTooMuch() {
        twoPayments();
        Path.completion(world, 350_000_00L);

        assertThat(last(FinalAmountFixed.class)).isEqualTo(fixed(350_000_00L, 175_000_00L, 25_000_00L, BUDGET_2022));
        assertThat(paid()).isEqualTo(200_000_00L);
        assertThat(withdrawn(BUDGET_2022))
                .contains(new CommitmentWithdrawn(BUDGET_2022, Rules.NODE, 2022, DOSSIER, 50_000_00L, 2022, true));
    }

    /** What the final amount gave back is not given back again by the closing. */
    @Test
    void withdrawsNothingTwice() {
        twoPayments();
        Path.completion(world, 400_000_00L);
        Path.support(world);
        assertThat(last(DossierClosed.class).commitmentWithdrawnCents()).isZero();
        assertThat(withdrawn(BUDGET_2022)).isPresent();
    }

    private void twoPayments() {
        Path.payment(world, 1, Instalment.ADVANCE, ADVANCE);
        Path.payment(world, 2, Instalment.INTERIM, INTERIM);
    }

    private long paid() {
        return world.events(DOSSIER, DossierEvent.class).stream()
                .filter(PaymentExecuted.class::isInstance)
                .mapToLong(fact -> ((PaymentExecuted) fact).cpCents())
                .sum();
    }

    private Optional<BudgetEvent> withdrawn(String budget) {
        List<BudgetEvent> all = world.events(budget, BudgetEvent.class).stream()
                .filter(CommitmentWithdrawn.class::isInstance)
                .toList();
        assertThat(all).hasSizeLessThan(2);
        return all.stream().findFirst();
    }

    private <E> E last(Class<E> fact) {
        return world.events(DOSSIER, DossierEvent.class).reversed().stream()
                .filter(fact::isInstance)
                .map(fact::cast)
                .findFirst()
                .orElseThrow();
    }

    private void refused(Class<?> rule, Record command) {
        RuleViolated refusal = world.refusal(command, INSTRUCTOR.on("2022-12-10"))
                .orElseThrow(() -> new AssertionError(command + " was accepted"));
        Exercised.refusal(rule, refusal);
    }

    private static RequestPayment ask(int payment, Instalment instalment, long cents) {
        return new RequestPayment(DOSSIER, payment, instalment, cents, List.of(DOCUMENT));
    }

    private static FinalAmountFixed fixed(long justified, long due, long overpaid, String budget) {
        return new FinalAmountFixed(DOSSIER, CALL, 1, justified, due, 200_000_00L, overpaid, 50_000_00L, budget, 2022);
    }
}
