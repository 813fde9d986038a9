package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.BUDGET_2022;
import static fr.jalon.domain.language.People.MANAGER;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.CreditsNotOpened;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.NothingFrozenYet;
import fr.jalon.domain.budget.rule.UnfreezeOverFrozen;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.SubsidyKind;
import org.junit.jupiter.api.Test;

/** Credits made unavailable, made available again, or taken away. */
class FreezeAndCancelTest {
    /** 4 000 of AE and 1 000 of CP are out of reach: handed down, or consumed toward the operator. */
    private static final BudgetEvent[] PARTLY_USED = {
        PROGRAMME_YEAR,
        VOTED,
        new CreditsAllotted(PROGRAMME, "305", 2022, "UO-2022", 1_000, 500, 10_000, 5_000, "law", "JO"),
        new OperatorSubsidyDecided(PROGRAMME, "305", 2022, BUDGET_2022, SubsidyKind.TRANSFER, 3_000, 3_000, "decision"),
        new OperatorSubsidyPaid(PROGRAMME, "305", 2022, BUDGET_2022, 500, "payment")
    };

    @Test
    void freezesExactlyWhatIsNotConsumedAndNotOneCentMore() {
        budget(YEAR, CREDITS, committed(400), paid(200))
                .when(freeze(600, 300), MANAGER)
                .records(new CreditsFrozen(BUDGET_2022, NODE, 2022, 600, 300, "law", "JO"));
        budget(YEAR, CREDITS, committed(400), paid(200))
                .when(freeze(601, 0), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(YEAR, CREDITS, committed(400), paid(200))
                .when(freeze(0, 301), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
    }

    @Test
    void freezesWhatIsOnlyReserved() {
        budget(YEAR, CREDITS, reserved("dossier-9", 1_000))
                .when(freeze(1_000, 0), MANAGER)
                .records(new CreditsFrozen(BUDGET_2022, NODE, 2022, 1_000, 0, "law", "JO"));
    }

    @Test
    void unfreezesExactlyWhatIsFrozenAndNotOneCentMore() {
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new UnfreezeCredits(BUDGET_2022, 100, 50, "law", "JO"), MANAGER)
                .records(new CreditsUnfrozen(BUDGET_2022, NODE, 2022, 100, 50, "law", "JO"));
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new UnfreezeCredits(BUDGET_2022, 101, 50, "law", "JO"), MANAGER)
                .refusedBy(UnfreezeOverFrozen.class, "kind", "AE");
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new UnfreezeCredits(BUDGET_2022, 100, 51, "law", "JO"), MANAGER)
                .refusedBy(UnfreezeOverFrozen.class, "kind", "CP");
    }

    @Test
    void cancelsWhatIsFreeOrWhatIsFrozen() {
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new CancelCredits(BUDGET_2022, 900, 450, false, "law", "JO"), MANAGER)
                .records(new CreditsCancelled(BUDGET_2022, NODE, 2022, 900, 450, false, "", "law", "JO"));
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new CancelCredits(BUDGET_2022, 901, 450, false, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class);
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new CancelCredits(BUDGET_2022, 100, 50, true, "law", "JO"), MANAGER)
                .records(new CreditsCancelled(BUDGET_2022, NODE, 2022, 100, 50, true, "", "law", "JO"));
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new CancelCredits(BUDGET_2022, 101, 50, true, "law", "JO"), MANAGER)
                .refusedBy(UnfreezeOverFrozen.class, "kind", "AE");
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new CancelCredits(BUDGET_2022, 100, 51, true, "law", "JO"), MANAGER)
                .refusedBy(UnfreezeOverFrozen.class, "kind", "CP");
    }

    @Test
    void freezesNothingOfWhatWasHandedDownOrConsumedTowardTheOperator() {
        budget(PARTLY_USED)
                .when(new FreezeCredits(PROGRAMME, 6_000, 4_000, "law", "JO"), MANAGER)
                .records(new CreditsFrozen(PROGRAMME, "305", 2022, 6_000, 4_000, "law", "JO"));
        budget(PARTLY_USED)
                .when(new FreezeCredits(PROGRAMME, 6_001, 4_000, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "unconsumedCents", "6000");
        budget(PARTLY_USED)
                .when(new FreezeCredits(PROGRAMME, 6_000, 4_001, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "unconsumedCents", "4000");
    }

    @Test
    void addsToAFreezeThatWasNotified() {
        ReserveIncreased further = new ReserveIncreased(BUDGET_2022, NODE, 2022, 900, 450, "law", "JO");
        budget(YEAR, CREDITS)
                .when(new FreezeFurther(BUDGET_2022, 900, 450, "law", "JO"), MANAGER)
                .refusedBy(NothingFrozenYet.class, "budget", BUDGET_2022);
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new FreezeFurther(BUDGET_2022, 900, 450, "law", "JO"), MANAGER)
                .records(further);
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(new FreezeFurther(BUDGET_2022, 901, 450, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(YEAR, CREDITS, frozen(100, 50), further)
                .when(new UnfreezeCredits(BUDGET_2022, 1_000, 500, "law", "JO"), MANAGER)
                .records(new CreditsUnfrozen(BUDGET_2022, NODE, 2022, 1_000, 500, "law", "JO"));
    }

    /** What a programme loses counts against the act that gave it; see the same with the bill in {@link AcrossBudgetsTest}. */
    @Test
    void namesTheActThatACancellationCountsAgainst() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(new CancelCredits(PROGRAMME, 10_000, 5_000, false, "decree", "JO"), MANAGER)
                .records(new CreditsCancelled(PROGRAMME, "305", 2022, 10_000, 5_000, false, BILL, "decree", "JO"));
        budget(PARTLY_USED)
                .when(new CancelCredits(PROGRAMME, 6_001, 0, false, "decree", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
    }

    /** It has no share of any act that the limit of decrees could be counted on; see {@link AcrossBudgetsTest} for a finance act. */
    @Test
    void cancelsNothingByDecreeOfAProgrammeThatTheInitialActLeftOut() {
        budget(
                        PROGRAMME_YEAR,
                        new CreditsOpened(
                                PROGRAMME, "305", 2022, 9, 9, CreditOrigin.CONTRIBUTION, "", "agreement", "1"))
                .when(new CancelCredits(PROGRAMME, 1, 1, false, "decree", "JO"), MANAGER)
                .refusedBy(CreditsNotOpened.class, "source", PROGRAMME);
    }

    private static FreezeCredits freeze(long ae, long cp) {
        return new FreezeCredits(BUDGET_2022, ae, cp, "law", "JO");
    }
}
