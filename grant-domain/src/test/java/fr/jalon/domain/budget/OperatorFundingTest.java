package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.BUDGET_2022;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.budget.rule.OverNotified;
import fr.jalon.domain.budget.rule.SubsidyOverDecided;
import fr.jalon.domain.budget.rule.WrongTier;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.SubsidyKind;
import fr.jalon.domain.kernel.rule.*;
import org.junit.jupiter.api.Test;

/** The State funds its operator: AE of a programme with 10 000 cents of them are consumed, and notified to the operator. */
class OperatorFundingTest {
    private static final OperatorSubsidyDecided DECIDED = decided(BUDGET_2022, 4_000, 3_000);

    @Test
    void consumesAeWhereItIsDecided() {
        budget(PROGRAMME_YEAR, VOTED).when(decide(10_000, 0), MANAGER).records(decided(BUDGET_2022, 10_000, 0));
        budget(PROGRAMME_YEAR, VOTED)
                .when(decide(10_001, 0), MANAGER)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "10000");
        budget(PROGRAMME_YEAR, VOTED, DECIDED)
                .when(decide(6_001, 0), MANAGER)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "6000");
    }

    /** AE of an earlier year may leave CP to pay without AE: no more AE, still CP. */
    @Test
    void decidesCpAlone() {
        budget(PROGRAMME_YEAR, VOTED).when(decide(0, 500), MANAGER).records(decided(BUDGET_2022, 0, 500));
        budget(PROGRAMME_YEAR, VOTED).when(decide(0, 0), MANAGER).refusedBy(AmountNotPositive.class);
        budget(PROGRAMME_YEAR, VOTED)
                .when(new DecideOperatorSubsidy(PROGRAMME, BUDGET_2022, SubsidyKind.TRANSFER, 1, 1, ""), MANAGER)
                .refusedBy(FieldMissing.class, "field", "reference");
        budget(PROGRAMME_YEAR, VOTED)
                .when(new DecideOperatorSubsidy(PROGRAMME, "", SubsidyKind.TRANSFER, 1, 1, "decision"), MANAGER)
                .refusedBy(FieldMissing.class, "field", "operatorBudgetId");
    }

    @Test
    void goesFromTheStateToTheOperator() {
        budget(YEAR, CREDITS)
                .when(
                        new DecideOperatorSubsidy(BUDGET_2022, PROGRAMME, SubsidyKind.TRANSFER, 1, 1, "decision"),
                        MANAGER)
                .refusedBy(WrongTier.class, "nodeKind", "OPERATOR");
        budget(YEAR, CREDITS)
                .when(new PayOperatorSubsidy(BUDGET_2022, PROGRAMME, 1, "payment"), MANAGER)
                .refusedBy(WrongTier.class);
        budget(PROGRAMME_YEAR, VOTED)
                .when(new ReceiveOperatorSubsidy(PROGRAMME, OTHER, SubsidyKind.TRANSFER, 1, 1, "decision"), PRODUCT)
                .refusedBy(WrongTier.class, "nodeKind", "PROGRAMME");
    }

    @Test
    void paysWhatWasDecidedForThisOperatorAndNotOneCentMore() {
        OperatorSubsidyPaid paid = new OperatorSubsidyPaid(PROGRAMME, "305", 2022, BUDGET_2022, 3_000, "payment");
        budget(PROGRAMME_YEAR, VOTED, DECIDED, decided("ANCT-2022", 1, 9_000))
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 3_000, "payment"), MANAGER)
                .records(paid);
        budget(PROGRAMME_YEAR, VOTED, DECIDED, decided("ANCT-2022", 1, 9_000))
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 3_001, "payment"), MANAGER)
                .refusedBy(SubsidyOverDecided.class, "decidedCents", "3000");
        budget(PROGRAMME_YEAR, VOTED, DECIDED, paid)
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 1, "payment"), MANAGER)
                .refusedBy(SubsidyOverDecided.class, "alreadyCents", "3000");
        budget(PROGRAMME_YEAR, VOTED, DECIDED)
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 1, " "), MANAGER)
                .refusedBy(FieldMissing.class, "field", "reference");
        budget(PROGRAMME_YEAR, VOTED, DECIDED)
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 0, "payment"), MANAGER)
                .refusedBy(AmountNotPositive.class);
    }

    @Test
    void paysWithinTheCpAvailable() {
        CreditsFrozen frozen = new CreditsFrozen(PROGRAMME, "305", 2022, 0, 2_001, "law", "JO");
        budget(PROGRAMME_YEAR, VOTED, DECIDED, frozen)
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 2_999, "payment"), MANAGER)
                .records(new OperatorSubsidyPaid(PROGRAMME, "305", 2022, BUDGET_2022, 2_999, "payment"));
        budget(PROGRAMME_YEAR, VOTED, DECIDED, frozen)
                .when(new PayOperatorSubsidy(PROGRAMME, BUDGET_2022, 3_000, "payment"), MANAGER)
                .refusedBy(InsufficientAvailableCP.class, "availableCents", "2999");
    }

    @Test
    void votesNoMoreThanWasNotified() {
        OperatorSubsidyReceived notified = new OperatorSubsidyReceived(
                BUDGET_2022, NODE, 2022, PROGRAMME, SubsidyKind.TRANSFER, 1_500, 900, "decision");
        budget(YEAR, CREDITS)
                .when(
                        new ReceiveOperatorSubsidy(
                                BUDGET_2022, PROGRAMME, SubsidyKind.TRANSFER, 1_500, 900, "decision"),
                        PRODUCT)
                .records(notified);
        budget(YEAR, CREDITS, notified)
                .when(new OpenCredits(BUDGET_2022, 500, 9_999, "vote", "2"), MANAGER)
                .records(new CreditsOpened(
                        BUDGET_2022, NODE, 2022, 500, 9_999, CreditOrigin.OPERATOR_VOTE, "", "vote", "2"));
        budget(YEAR, CREDITS, notified)
                .when(new OpenCredits(BUDGET_2022, 501, 0, "vote", "2"), MANAGER)
                .refusedBy(OverNotified.class, "notifiedCents", "1500");
    }

    private static DecideOperatorSubsidy decide(long ae, long cp) {
        return new DecideOperatorSubsidy(PROGRAMME, BUDGET_2022, SubsidyKind.TRANSFER, ae, cp, "decision");
    }

    private static OperatorSubsidyDecided decided(String operator, long ae, long cp) {
        return new OperatorSubsidyDecided(PROGRAMME, "305", 2022, operator, SubsidyKind.TRANSFER, ae, cp, "decision");
    }
}
