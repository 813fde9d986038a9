package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.CounterpartInvalid;
import fr.jalon.domain.budget.rule.CpCarryOver3pct;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.NotTheParent;
import fr.jalon.domain.kernel.NodeKind;
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
                .records(allotted(9_000, 4_500));
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
                .when(new ReceiveAllotment("UO-2022", PROGRAMME, 70, 30, "decision", "1"), PRODUCT)
                .records(ALLOTTED);
        budget(UNIT)
                .when(new ReceiveAllotment("UO-2022", OTHER, 70, 30, "decision", "1"), PRODUCT)
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
                        BUDGET_2022, NODE, 2022, NODE + "-2023", 500, 400, false, "law", "JO"));
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

    /** AE have no limit; CP have 3 % of the 5 000 of the initial act, counted over the year. */
    @Test
    void carriesThreePercentOfTheCpOfAProgramme() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(10_000, 150, false), MANAGER)
                .records(carried(10_000, 150, false));
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(10_000, 151, false), MANAGER)
                .refusedBy(CpCarryOver3pct.class, "limitCents", "150");
        budget(PROGRAMME_YEAR, VOTED, carried(1, 100, false))
                .when(carryProgramme(0, 50, false), MANAGER)
                .records(carried(0, 50, false));
        budget(PROGRAMME_YEAR, VOTED, carried(1, 100, false))
                .when(carryProgramme(0, 51, false), MANAGER)
                .refusedBy(CpCarryOver3pct.class, "alreadyCents", "100");
    }

    @Test
    void carriesMoreWhenAFinanceActLiftsTheLimit() {
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(0, 5_000, true), MANAGER)
                .records(carried(0, 5_000, true));
        budget(PROGRAMME_YEAR, VOTED)
                .when(carryProgramme(0, 5_001, true), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
        budget(PROGRAMME_YEAR, VOTED, carried(0, 4_000, true))
                .when(carryProgramme(0, 150, false), MANAGER)
                .records(carried(0, 150, false));
    }

    private static AllotCredits allot(String to, long ae, long cp) {
        return new AllotCredits(PROGRAMME, to, ae, cp, "decision", "1");
    }

    private static CreditsAllotted allotted(long ae, long cp) {
        return new CreditsAllotted(PROGRAMME, "305", 2022, "UO-2022", ae, cp, "decision", "1");
    }

    private static CarryForwardCredits carry(long ae, long cp) {
        return new CarryForwardCredits(BUDGET_2022, ae, cp, "law", "JO");
    }

    private static CarryForwardCredits carryProgramme(long ae, long cp, boolean lifted) {
        return new CarryForwardCredits(PROGRAMME, ae, cp, lifted, "order", "JO");
    }

    private static CreditsCarriedForward carried(long ae, long cp, boolean lifted) {
        return new CreditsCarriedForward(PROGRAMME, "305", 2022, "305-2023", ae, cp, lifted, "order", "JO");
    }
}
