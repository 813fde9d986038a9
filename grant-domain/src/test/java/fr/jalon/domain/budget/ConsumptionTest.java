package fr.jalon.domain.budget;

import static fr.jalon.domain.budget.Credits.*;
import static fr.jalon.domain.language.Given.budget;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.budget.command.BudgetCommand.*;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.budget.rule.AlreadyReserved;
import fr.jalon.domain.budget.rule.CommitmentOverWithdrawn;
import fr.jalon.domain.budget.rule.InsufficientAvailableAE;
import fr.jalon.domain.budget.rule.InsufficientAvailableCP;
import fr.jalon.domain.budget.rule.RestoredOverPaid;
import fr.jalon.domain.kernel.rule.AmountNotPositive;
import org.junit.jupiter.api.Test;

/** What dossiers use of a budget with 1 000 cents of AE and 500 of CP opened. */
class ConsumptionTest {
    @Test
    void reservesExactlyWhatIsAvailableAndNotOneCentMore() {
        budget(YEAR, CREDITS, frozen(100, 0), reserved("dossier-9", 200), committed(300))
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 400, END_OF_YEAR), PRODUCT)
                .records(reserved(DOSSIER, 400));
        budget(YEAR, CREDITS, frozen(100, 0), reserved("dossier-9", 200), committed(300))
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 401, END_OF_YEAR), PRODUCT)
                .refusedBy(InsufficientAvailableAE.class, "availableCents", "400");
        budget(YEAR, CREDITS)
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 0, END_OF_YEAR), PRODUCT)
                .refusedBy(AmountNotPositive.class);
        budget(YEAR, CREDITS, reserved(DOSSIER, 1))
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 1, END_OF_YEAR), PRODUCT)
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
                .when(new ReserveFunds(BUDGET_2022, DOSSIER, 1, END_OF_YEAR), PRODUCT)
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

    /** CP of a payment that came back can be used again, within the year in which it was paid. */
    @Test
    void restoresOnlyCpOfItsOwnYear() {
        PaymentCreditsRestored restored =
                new PaymentCreditsRestored(BUDGET_2022, NODE, 2022, "dossier-8", 1, 500, 2022, true);
        budget(YEAR, CREDITS, paid(500))
                .when(new RestorePaymentCredits(BUDGET_2022, "dossier-8", 1, 500, 2022), PRODUCT)
                .records(restored);
        budget(YEAR, CREDITS, paid(500))
                .when(new RestorePaymentCredits(BUDGET_2022, "dossier-8", 1, 501, 2022), PRODUCT)
                .refusedBy(RestoredOverPaid.class, "paidCents", "500");
        budget(YEAR, CREDITS, paid(500), restored)
                .when(new ConsumePaymentCredits(BUDGET_2022, "dossier-8", 1, 500), PRODUCT)
                .records(paid(500));
        PaymentCreditsRestored earlier =
                new PaymentCreditsRestored(BUDGET_2022, NODE, 2022, "dossier-8", 1, 700, 2021, false);
        budget(YEAR, CREDITS, paid(500))
                .when(new RestorePaymentCredits(BUDGET_2022, "dossier-8", 1, 700, 2021), PRODUCT)
                .records(earlier);
        budget(YEAR, CREDITS, paid(500), earlier)
                .when(new ConsumePaymentCredits(BUDGET_2022, "dossier-8", 1, 1), PRODUCT)
                .refusedBy(InsufficientAvailableCP.class, "availableCents", "0");
        budget(YEAR, CREDITS, paid(500))
                .when(new RestorePaymentCredits(BUDGET_2022, "dossier-8", 1, 0, 2022), PRODUCT)
                .refusedBy(AmountNotPositive.class);
    }

    /** Refused, the answer of the bank that tells it would be refused whole; restored, a closed year would change. */
    @Test
    void restoresNothingOnceTheYearIsClosed() {
        budget(YEAR, CREDITS, paid(500), new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022))
                .when(new RestorePaymentCredits(BUDGET_2022, "dossier-8", 1, 500, 2022), PRODUCT)
                .records(new PaymentCreditsRestored(BUDGET_2022, NODE, 2022, "dossier-8", 1, 500, 2022, false));
        budget(YEAR, CREDITS, committed(500), new BudgetEvent.BudgetYearClosed(BUDGET_2022, NODE, 2022))
                .when(new LowerCommitment(BUDGET_2022, DOSSIER, 500, 2022), PRODUCT)
                .records(new CommitmentWithdrawn(BUDGET_2022, NODE, 2022, DOSSIER, 500, 2022, false));
        budget(YEAR, CREDITS, committed(500))
                .when(new LowerCommitment(BUDGET_2022, DOSSIER, 501, 2022), PRODUCT)
                .refusedBy(CommitmentOverWithdrawn.class, "committedCents", "500");
    }
}
