package fr.jalon.domain.budget;

import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.AlreadyReserved;
import fr.jalon.domain.budget.rule.BudgetIdInvalid;
import fr.jalon.domain.budget.rule.CommitmentOverWithdrawn;
import fr.jalon.domain.budget.rule.CreditsOverUnconsumed;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.budget.rule.ReservationsOpen;
import fr.jalon.domain.budget.rule.UnfreezeOverFrozen;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A budget with 1 000 cents of AE and 500 of CP opened. */
class BudgetTest {
    private static final String NODE = Rules.NODE;
    private static final BudgetOpened YEAR = new BudgetOpened(BUDGET_2022, NODE, 2022, NodeKind.OPERATOR, "", "");
    private static final CreditsOpened CREDITS =
            new CreditsOpened(BUDGET_2022, NODE, 2022, 1_000, 500, CreditOrigin.OPERATOR_VOTE, "", "law", "JO");

    @Test
    void opensAYearUnderItsName() {
        budget().when(new OpenBudget(BUDGET_2022, NODE, 2022), MANAGER).records(YEAR);
        budget().when(new OpenBudget(BUDGET_2022, NODE, 2023), MANAGER)
                .refusedBy(BudgetIdInvalid.class, "year", "2023");
        budget().when(new OpenBudget("-2022", "", 2022), MANAGER).refusedBy(FieldMissing.class, "field", "node");
    }

    @Test
    void opensCreditsOfEitherKind() {
        budget(YEAR)
                .when(new OpenCredits(BUDGET_2022, 1_000, 500, "law", "JO"), MANAGER)
                .records(CREDITS);
        budget(YEAR)
                .when(new OpenCredits(BUDGET_2022, 0, 1, "law", "JO"), MANAGER)
                .records(new CreditsOpened(BUDGET_2022, NODE, 2022, 0, 1, CreditOrigin.OPERATOR_VOTE, "", "law", "JO"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BudgetAct.class,
            names = {"OPEN_CREDITS", "FREEZE_CREDITS", "UNFREEZE_CREDITS", "CANCEL_CREDITS", "CARRY_FORWARD"})
    void movesAPositiveAmountByALegalAct(BudgetAct act) {
        budget(YEAR, CREDITS).when(move(act, 0, 0, "law", "JO"), MANAGER).refusedBy(AmountNotPositive.class);
        budget(YEAR, CREDITS)
                .when(move(act, -1, 2, "law", "JO"), MANAGER)
                .refusedBy(AmountNegative.class, "field", "aeCents");
        budget(YEAR, CREDITS)
                .when(move(act, 2, -1, "law", "JO"), MANAGER)
                .refusedBy(AmountNegative.class, "field", "cpCents");
        budget(YEAR, CREDITS)
                .when(move(act, 1, 1, "", "JO"), MANAGER)
                .refusedBy(FieldMissing.class, "field", "legalAct");
        budget(YEAR, CREDITS)
                .when(move(act, 1, 1, "law", " "), MANAGER)
                .refusedBy(FieldMissing.class, "field", "reference");
    }

    @Test
    void freezesExactlyWhatIsNotConsumedAndNotOneCentMore() {
        budget(YEAR, CREDITS, committed(400), paid(200))
                .when(move(BudgetAct.FREEZE_CREDITS, 600, 300, "law", "JO"), MANAGER)
                .records(new CreditsFrozen(BUDGET_2022, NODE, 2022, 600, 300, "law", "JO"));
        budget(YEAR, CREDITS, committed(400), paid(200))
                .when(move(BudgetAct.FREEZE_CREDITS, 601, 0, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(YEAR, CREDITS, committed(400), paid(200))
                .when(move(BudgetAct.FREEZE_CREDITS, 0, 301, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "CP");
    }

    @Test
    void freezesWhatIsOnlyReserved() {
        budget(YEAR, CREDITS, reserved("dossier-9", 1_000))
                .when(move(BudgetAct.FREEZE_CREDITS, 1_000, 0, "law", "JO"), MANAGER)
                .records(new CreditsFrozen(BUDGET_2022, NODE, 2022, 1_000, 0, "law", "JO"));
    }

    @Test
    void unfreezesExactlyWhatIsFrozenAndNotOneCentMore() {
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(move(BudgetAct.UNFREEZE_CREDITS, 100, 50, "law", "JO"), MANAGER)
                .records(new CreditsUnfrozen(BUDGET_2022, NODE, 2022, 100, 50, "law", "JO"));
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(move(BudgetAct.UNFREEZE_CREDITS, 101, 50, "law", "JO"), MANAGER)
                .refusedBy(UnfreezeOverFrozen.class, "kind", "AE");
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(move(BudgetAct.UNFREEZE_CREDITS, 100, 51, "law", "JO"), MANAGER)
                .refusedBy(UnfreezeOverFrozen.class, "kind", "CP");
    }

    @Test
    void cancelsWhatIsFreeOrWhatIsFrozen() {
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(move(BudgetAct.CANCEL_CREDITS, 900, 450, "law", "JO"), MANAGER)
                .records(new CreditsCancelled(BUDGET_2022, NODE, 2022, 900, 450, false, "", "law", "JO"));
        budget(YEAR, CREDITS, frozen(100, 50))
                .when(move(BudgetAct.CANCEL_CREDITS, 901, 450, "law", "JO"), MANAGER)
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

    /** A freeze of 5 % of 15 million, then its cancellation: 14.25 million opened and available, 57 grants of 250 000. */
    @Test
    void cancelsAFreezeWithoutTouchingTheRest() {
        long opened = 15_000_000_00L;
        long grant = 250_000_00L;
        List<BudgetEvent> facts = new ArrayList<>(List.of(
                YEAR,
                new CreditsOpened(BUDGET_2022, NODE, 2022, opened, 0, CreditOrigin.OPERATOR_VOTE, "", "law", "JO"),
                frozen(opened / 20, 0),
                new CreditsCancelled(BUDGET_2022, NODE, 2022, opened / 20, 0, true, "", "decree", "JO")));
        for (int i = 1; i <= 56; i++) {
            facts.add(reserved("dossier-" + (100 + i), grant));
        }
        BudgetEvent[] fiftySix = facts.toArray(BudgetEvent[]::new);
        budget(fiftySix)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, grant, LocalDate.parse("2022-12-31")), PRODUCT)
                .records(reserved(DOSSIER, grant));
        budget(fiftySix)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, grant + 1, LocalDate.parse("2022-12-31")), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "25000000");
        facts.add(reserved(DOSSIER, grant));
        budget(facts.toArray(BudgetEvent[]::new))
                .when(new ReserveFunds(BUDGET_2022, "dossier-9", 1, LocalDate.parse("2022-12-31")), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "0");
    }

    @Test
    void carriesForwardWhatIsAvailable() {
        budget(YEAR, CREDITS, reserved("dossier-9", 300), committed(200), paid(100))
                .when(move(BudgetAct.CARRY_FORWARD, 500, 400, "law", "JO"), MANAGER)
                .records(new CreditsCarriedForward(
                        BUDGET_2022, NODE, 2022, NODE + "-2023", 500, 400, false, "law", "JO"));
        budget(YEAR, CREDITS, reserved("dossier-9", 300), committed(200), paid(100))
                .when(move(BudgetAct.CARRY_FORWARD, 501, 400, "law", "JO"), MANAGER)
                .refusedBy(CreditsOverUnconsumed.class, "kind", "AE");
        budget(YEAR, CREDITS, reserved("dossier-9", 300), committed(200), paid(100))
                .when(move(BudgetAct.CARRY_FORWARD, 500, 401, "law", "JO"), MANAGER)
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
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 10, LocalDate.parse("2022-12-31")), PRODUCT)
                .records(reserved(DOSSIER, 10));
    }

    @Test
    void reservesExactlyWhatIsAvailableAndNotOneCentMore() {
        budget(YEAR, CREDITS, frozen(100, 0), reserved("dossier-9", 200), committed(300))
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 400, LocalDate.parse("2022-12-31")), PRODUCT)
                .records(reserved(DOSSIER, 400));
        budget(YEAR, CREDITS, frozen(100, 0), reserved("dossier-9", 200), committed(300))
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 401, LocalDate.parse("2022-12-31")), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "400");
        budget(YEAR, CREDITS)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 0, LocalDate.parse("2022-12-31")), PRODUCT)
                .refusedBy(AmountNotPositive.class);
        budget(YEAR, CREDITS, reserved(DOSSIER, 1))
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 1, LocalDate.parse("2022-12-31")), PRODUCT)
                .refusedBy(AlreadyReserved.class);
    }

    @Test
    void releasesWhatADossierHolds() {
        budget(YEAR, CREDITS, reserved(DOSSIER, 7))
                .when(new ReleaseReservation(BUDGET_2022, DOSSIER), PRODUCT)
                .records(new ReservationReleased(BUDGET_2022, NODE, 2022, DOSSIER, 7));
        budget(YEAR, CREDITS)
                .when(new ReleaseReservation(BUDGET_2022, DOSSIER), PRODUCT)
                .recordsNothing();
    }

    @Test
    void commitsExactlyWhatIsAvailableAndNotOneCentMore() {
        budget(YEAR, CREDITS, reserved("dossier-9", 200))
                .when(new CommitFunds(BUDGET_2022, DOSSIER, AGREEMENT, 800), PRODUCT)
                .records(new FundsCommitted(BUDGET_2022, NODE, 2022, DOSSIER, AGREEMENT, 800, 800));
        budget(YEAR, CREDITS, reserved("dossier-9", 200))
                .when(new CommitFunds(BUDGET_2022, DOSSIER, AGREEMENT, 801), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class, "requestedCents", "801");
        budget(YEAR, CREDITS)
                .when(new CommitFunds(BUDGET_2022, DOSSIER, AGREEMENT, 0), PRODUCT)
                .refusedBy(AmountNotPositive.class);
    }

    /** AE withdrawn from a commitment of the year can be used again; those of an earlier year are lost. */
    @Test
    void restoresOnlyAeOfItsOwnYear() {
        budget(YEAR, CREDITS, committed(1_000))
                .when(new WithdrawCommitment(BUDGET_2022, DOSSIER, 1_000, 2022), PRODUCT)
                .records(new CommitmentWithdrawn(BUDGET_2022, NODE, 2022, DOSSIER, 1_000, 2022, true));
        budget(YEAR, CREDITS, committed(1_000))
                .when(new WithdrawCommitment(BUDGET_2022, DOSSIER, 1_001, 2022), PRODUCT)
                .refusedBy(CommitmentOverWithdrawn.class, "committedCents", "1000");
        CommitmentWithdrawn earlier = new CommitmentWithdrawn(BUDGET_2022, NODE, 2022, DOSSIER, 50, 2021, false);
        budget(YEAR, CREDITS, committed(1_000))
                .when(new WithdrawCommitment(BUDGET_2022, DOSSIER, 50, 2021), PRODUCT)
                .records(earlier);
        budget(YEAR, CREDITS, committed(1_000), earlier)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 1, LocalDate.parse("2022-12-31")), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class);
        budget(YEAR, CREDITS)
                .when(new WithdrawCommitment(BUDGET_2022, DOSSIER, 0, 2022), PRODUCT)
                .refusedBy(AmountNotPositive.class);
    }

    @Test
    void paysExactlyWhatIsAvailableAndNotOneCentMore() {
        budget(YEAR, CREDITS, frozen(0, 100), paid(150))
                .when(new ConsumePaymentCredits(BUDGET_2022, DOSSIER, 2, 250), PRODUCT)
                .records(new PaymentCreditsConsumed(BUDGET_2022, NODE, 2022, DOSSIER, 2, 250));
        budget(YEAR, CREDITS, frozen(0, 100), paid(150))
                .when(new ConsumePaymentCredits(BUDGET_2022, DOSSIER, 2, 251), PRODUCT)
                .refusedBy(InsufficientAvailableCP.class, "availableCents", "250");
        budget(YEAR, CREDITS)
                .when(new ConsumePaymentCredits(BUDGET_2022, DOSSIER, 2, 0), PRODUCT)
                .refusedBy(AmountNotPositive.class);
    }

    @Test
    void closesOnceNothingIsReserved() {
        budget(YEAR, CREDITS, reserved(DOSSIER, 1))
                .when(new CloseBudgetYear(BUDGET_2022), MANAGER)
                .refusedBy(ReservationsOpen.class, "dossiers", "[dossier-1]");
        budget(YEAR, CREDITS, reserved(DOSSIER, 1), new ReservationReleased(BUDGET_2022, NODE, 2022, DOSSIER, 1))
                .when(new CloseBudgetYear(BUDGET_2022), MANAGER)
                .records(new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022));
    }

    @ParameterizedTest
    @EnumSource(
            value = BudgetAct.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPEN", "RECEIVE_CARRIED_FORWARD"})
    void movesNothingOnceClosed(BudgetAct act) {
        refusesOnceClosed(Samples.of(act));
    }

    @Test
    void receivesNothingOnceClosed() {
        refusesOnceClosed(new ReceiveCarriedForward(BUDGET_2022, NODE + "-2021", 1, 1, "law", "JO"));
    }

    private static void refusesOnceClosed(Record command) {
        Bench.refuses(
                fr.jalon.domain.budget.rule.BudgetYearClosed.class,
                BUDGET_2022,
                List.of(YEAR, CREDITS, new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022)),
                command,
                MANAGER);
    }

    private static Record move(BudgetAct act, long ae, long cp, String legalAct, String reference) {
        return switch (act) {
            case OPEN_CREDITS -> new OpenCredits(BUDGET_2022, ae, cp, legalAct, reference);
            case FREEZE_CREDITS -> new FreezeCredits(BUDGET_2022, ae, cp, legalAct, reference);
            case UNFREEZE_CREDITS -> new UnfreezeCredits(BUDGET_2022, ae, cp, legalAct, reference);
            case CANCEL_CREDITS -> new CancelCredits(BUDGET_2022, ae, cp, false, legalAct, reference);
            case CARRY_FORWARD -> new CarryForwardCredits(BUDGET_2022, ae, cp, legalAct, reference);
            default -> throw new IllegalArgumentException(act.code());
        };
    }

    private static CreditsFrozen frozen(long ae, long cp) {
        return new CreditsFrozen(BUDGET_2022, NODE, 2022, ae, cp, "law", "JO");
    }

    private static FundsReserved reserved(String dossier, long ae) {
        return new FundsReserved(BUDGET_2022, NODE, 2022, dossier, ae, LocalDate.parse("2022-12-31"));
    }

    private static FundsCommitted committed(long ae) {
        return new FundsCommitted(BUDGET_2022, NODE, 2022, "dossier-8", "MP-8", ae, 1_000);
    }

    private static PaymentCreditsConsumed paid(long cp) {
        return new PaymentCreditsConsumed(BUDGET_2022, NODE, 2022, "dossier-8", 1, cp);
    }
}
