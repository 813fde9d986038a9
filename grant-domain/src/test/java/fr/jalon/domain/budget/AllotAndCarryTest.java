package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.AllotmentOver25pct;
import fr.jalon.domain.budget.rule.CounterpartInvalid;
import fr.jalon.domain.budget.rule.CpCarryOver3pct;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.HandBackOverAllotted;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.NotAnOperatingBudget;
import fr.jalon.domain.budget.rule.NotTheParent;
import fr.jalon.domain.budget.rule.NothingToHandBack;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.rule.FieldMissing;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Credits handed down the tree of a year, and credits carried to the next. */
class AllotAndCarryTest {
    private static final BudgetOpened UNIT =
            new BudgetOpened("UO-2022", "UO", 2022, NodeKind.OPERATING_UNIT, PROGRAMME, "");
    private static final AllotmentReceived ALLOTTED =
            new AllotmentReceived("UO-2022", "UO", 2022, PROGRAMME, 70, 30, "decision", "1");

    @Test
    void handsDownWhatIsAvailableAndNotOneCentMore() {
        CreditsFrozen frozen = new CreditsFrozen(PROGRAMME, "305", 2022, 1_000, 500, "law", "JO");
        budget(PROGRAMME_YEAR, VOTED, frozen)
                .when(allot("UO-2022", 9_000, 4_500), MANAGER)
                .records(new CreditsAllotted(
                        PROGRAMME, "305", 2022, "UO-2022", 9_000, 4_500, 9_000, 4_500, "decision", "1"));
        budget(PROGRAMME_YEAR, VOTED, frozen)
                .when(allot("UO-2022", 9_001, 4_500), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(PROGRAMME_YEAR, VOTED, allotted(9_000, 4_500))
                .when(allot("UO-2022", 1_000, 501), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
        budget(PROGRAMME_YEAR, VOTED)
                .when(allot("UO-2023", 1, 1), MANAGER)
                .refusedBy(CounterpartInvalid.class, "counterpart", "UO-2023");
    }

    @Test
    void receivesFromTheNodeAboveOnly() {
        budget(UNIT)
                .when(new ReceiveAllotment("UO-2022", PROGRAMME, 70, 30, 70, 30, "decision", "1"), PRODUCT)
                .records(ALLOTTED);
        budget(UNIT)
                .when(new ReceiveAllotment("UO-2022", OTHER, 70, 30, 70, 30, "decision", "1"), PRODUCT)
                .refusedBy(NotTheParent.class, "parent", PROGRAMME);
    }

    @Test
    void usesWhatItWasHanded() {
        budget(UNIT, ALLOTTED)
                .when(new ReserveFunds("UO-2022", DOSSIER, 70, END_OF_YEAR), PRODUCT)
                .records(new FundsReserved("UO-2022", "UO", 2022, DOSSIER, 70, END_OF_YEAR));
        budget(UNIT, ALLOTTED)
                .when(new ReserveFunds("UO-2022", DOSSIER, 71, END_OF_YEAR), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "70");
    }

    @Test
    void carriesForwardWhatIsAvailable() {
        budget(YEAR, CREDITS, reserved("dossier-9", 300), committed(200), paid(100))
                .when(carry(500, 400), MANAGER)
                .records(new CreditsCarriedForward(
                        BUDGET_2022, NODE, 2022, NODE + "-2023", 500, 400, false, "", "law", "JO"));
        budget(YEAR, CREDITS, reserved("dossier-9", 300), committed(200), paid(100))
                .when(carry(501, 400), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(YEAR, CREDITS, reserved("dossier-9", 300), committed(200), paid(100))
                .when(carry(500, 401), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
    }

    @Test
    void usesWhatComesFromTheYearBefore() {
        CarriedForwardReceived received =
                new CarriedForwardReceived(BUDGET_2022, NODE, 2022, NODE + "-2021", 10, 5, "law", "JO");
        budget(YEAR)
                .when(new ReceiveCarriedForward(BUDGET_2022, NODE + "-2021", 10, 5, "law", "JO"), PRODUCT)
                .records(received);
        budget(YEAR, received)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 10, END_OF_YEAR), PRODUCT)
                .records(reserved(DOSSIER, 10));
    }

    /** Handed down 70 and 30, of which 20 of AE is promised, 10 of CP paid and 15 of AE handed further down. */
    @Test
    void handsBackWhatItWasHandedAndIsStillAvailable() {
        BudgetEvent[] used = {
            UNIT,
            ALLOTTED,
            new FundsReserved("UO-2022", "UO", 2022, DOSSIER, 20, END_OF_YEAR),
            new PaymentCreditsConsumed("UO-2022", "UO", 2022, DOSSIER, 1, 10),
            new CreditsAllotted("UO-2022", "UO", 2022, "desk-2022", 15, 0, 70, 30, "decision", "1")
        };
        budget(used).when(handBack(35, 20), MANAGER).records(handedBack(35, 20));
        budget(used).when(handBack(36, 20), MANAGER).refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(used).when(handBack(35, 21), MANAGER).refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
    }

    /** An operator's sub-envelope may hold credits of its own: those do not go up. */
    @Test
    void handsBackNoMoreThanItWasHanded() {
        CreditsOpened own = new CreditsOpened("UO-2022", "UO", 2022, 9, 9, CreditOrigin.OPERATOR_VOTE, "", "vote", "1");
        budget(UNIT, own, ALLOTTED).when(handBack(70, 30), MANAGER).records(handedBack(70, 30));
        budget(UNIT, own, ALLOTTED).when(handBack(71, 30), MANAGER).refusedBy(HandBackOverAllotted.class, "kind", "AE");
        budget(UNIT, own, ALLOTTED, handedBack(60, 0))
                .when(handBack(0, 31), MANAGER)
                .refusedBy(HandBackOverAllotted.class, "allottedCents", "30");
        budget(UNIT, own).when(handBack(1, 1), MANAGER).refusedBy(NothingToHandBack.class, "budget", "UO-2022");
        // What it handed down in its turn is there no more.
        CreditsAllotted below =
                new CreditsAllotted("UO-2022", "UO", 2022, "UO-1-2022", 70, 30, 70, 30, "decision", "2");
        budget(UNIT, ALLOTTED, below).when(handBack(1, 1), MANAGER).refusedBy(NothingToHandBack.class);
        budget(UNIT, own, ALLOTTED, handedBack(70, 30))
                .when(handBack(1, 1), MANAGER)
                .refusedBy(NothingToHandBack.class, "budget", "UO-2022");
    }

    @Test
    void hasAgainWhatComesBack() {
        HandBackReceived back = new HandBackReceived(PROGRAMME, "305", 2022, "UO-2022", 4_000, 1_000, "decision", "2");
        budget(PROGRAMME_YEAR, VOTED, allotted(9_000, 4_500))
                .when(new ReceiveHandBack(PROGRAMME, "UO-2022", 4_000, 1_000, "decision", "2"), PRODUCT)
                .records(back);
        budget(PROGRAMME_YEAR, VOTED, allotted(9_000, 4_500), back)
                .when(allot("UO-2022", 5_000, 1_500), MANAGER)
                .records(allotted(5_000, 1_500));
        budget(PROGRAMME_YEAR, VOTED, allotted(9_000, 4_500), back)
                .when(allot("UO-2022", 5_001, 1_500), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "unconsumedCents", "5000");
    }

    /** Of 10 000 and 5 000 that the programme may hand down in all. */
    @Test
    void getsAQuarterBeforeTheOpinionOfTheControllerAndNotOneCentMore() {
        BudgetOpened bop = new BudgetOpened("BOP-2022", "BOP", 2022, NodeKind.OPERATING_BUDGET, PROGRAMME, "");
        AllotmentReceived most =
                new AllotmentReceived("BOP-2022", "BOP", 2022, PROGRAMME, 2_500, 1_250, "decision", "1");
        budget(bop).when(receive(2_500, 1_250), PRODUCT).records(most);
        budget(bop).when(receive(2_501, 1_250), PRODUCT).refusedBy(AllotmentOver25pct.class, "kind", "AE");
        budget(bop).when(receive(2_500, 1_251), PRODUCT).refusedBy(AllotmentOver25pct.class, "limitCents", "1250");
        budget(bop, most).when(receive(1, 0), PRODUCT).refusedBy(AllotmentOver25pct.class, "alreadyCents", "2500");
        for (Opinion opinion : Opinion.values()) {
            ControllerOpinionGiven given = new ControllerOpinionGiven(
                    "BOP-2022", "BOP", 2022, opinion, LocalDate.parse("2022-03-01"), "opinion 1");
            budget(bop, most)
                    .when(new GiveControllerOpinion("BOP-2022", opinion, "opinion 1"), CONTROLLER.on("2022-03-01"))
                    .records(given);
            budget(bop, given, most).when(receive(2_500, 1_250), PRODUCT).records(most);
        }
        budget(bop)
                .when(new GiveControllerOpinion("BOP-2022", Opinion.FAVOURABLE, ""), CONTROLLER)
                .refusedBy(FieldMissing.class, "field", "reference");
        budget(UNIT)
                .when(new GiveControllerOpinion("UO-2022", Opinion.FAVOURABLE, "opinion 1"), CONTROLLER)
                .refusedBy(NotAnOperatingBudget.class, "budget", "UO-2022");
    }

    /** Orders of carry-forward come in March, when the year may be closed; nothing else leaves it. */
    @Test
    void carriesForwardWhatAClosedYearLeft() {
        budget(PROGRAMME_YEAR, VOTED, new BudgetEvent.BudgetYearClosed(PROGRAMME, "305", 2022))
                .when(carryProgramme(1, 150, ""), MANAGER)
                .records(carried(1, 150, ""));
        budget(PROGRAMME_YEAR, VOTED, carried(1, 150, ""), new BudgetEvent.BudgetYearClosed(PROGRAMME, "305", 2022))
                .when(carryProgramme(10_000, 0, ""), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "unconsumedCents", "9999");
        budget(YEAR, new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022))
                .when(new ReceiveCarriedForward(BUDGET_2022, NODE + "-2021", 10, 5, "law", "JO"), PRODUCT)
                .refusedBy(fr.jalon.domain.budget.rule.BudgetYearClosed.class, "budget", BUDGET_2022);
    }

    /** AE have no limit; CP have 3 % of the 5 000 of the initial act, counted over the year. */
    @Test
    void carriesThreePercentOfTheCpOfAProgramme() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(10_000, 150, ""), MANAGER)
                .records(carried(10_000, 150, ""));
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(10_000, 151, ""), MANAGER)
                .refusedBy(CpCarryOver3pct.class, "limitCents", "150");
        budget(PROGRAMME_YEAR, VOTED, carried(1, 100, ""))
                .when(carryProgramme(0, 50, ""), MANAGER)
                .records(carried(0, 50, ""));
        budget(PROGRAMME_YEAR, VOTED, carried(1, 100, ""))
                .when(carryProgramme(0, 51, ""), MANAGER)
                .refusedBy(CpCarryOver3pct.class, "alreadyCents", "100");
    }

    @Test
    void carriesMoreWhenAFinanceActLiftsTheLimit() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(0, 5_000, BILL), MANAGER)
                .records(carried(0, 5_000, BILL));
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(0, 5_001, BILL), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
        budget(PROGRAMME_YEAR, VOTED, carried(0, 4_000, BILL))
                .when(carryProgramme(0, 150, ""), MANAGER)
                .records(carried(0, 150, ""));
    }

    private static HandBackCredits handBack(long ae, long cp) {
        return new HandBackCredits("UO-2022", ae, cp, "decision", "2");
    }

    private static CreditsHandedBack handedBack(long ae, long cp) {
        return new CreditsHandedBack("UO-2022", "UO", 2022, PROGRAMME, ae, cp, "decision", "2");
    }

    private static ReceiveAllotment receive(long ae, long cp) {
        return new ReceiveAllotment("BOP-2022", PROGRAMME, ae, cp, 10_000, 5_000, "decision", "1");
    }

    private static AllotCredits allot(String to, long ae, long cp) {
        return new AllotCredits(PROGRAMME, to, ae, cp, "decision", "1");
    }

    private static CreditsAllotted allotted(long ae, long cp) {
        return new CreditsAllotted(PROGRAMME, "305", 2022, "UO-2022", ae, cp, 10_000, 5_000, "decision", "1");
    }

    private static CarryForwardCredits carry(long ae, long cp) {
        return new CarryForwardCredits(BUDGET_2022, ae, cp, "law", "JO");
    }

    private static CarryForwardCredits carryProgramme(long ae, long cp, String liftedBy) {
        return new CarryForwardCredits(PROGRAMME, ae, cp, liftedBy, "order", "JO");
    }

    private static CreditsCarriedForward carried(long ae, long cp, String liftedBy) {
        return new CreditsCarriedForward(
                PROGRAMME, "305", 2022, "305-2023", ae, cp, !liftedBy.isEmpty(), liftedBy, "order", "JO");
    }
}
