package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.INTERIM;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.BankDetailsCoolingOff;
import fr.jalon.domain.payment.rule.BankDetailsUnverified;
import fr.jalon.domain.payment.rule.PaidInRun;
import fr.jalon.domain.payment.rule.PaymentNotInRun;
import fr.jalon.domain.payment.rule.PaymentOverGrant;
import fr.jalon.domain.payment.rule.ReturnBeforePayment;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AidReleased;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantWithdrawn;
import fr.jalon.domain.subsidy.rule.DateInFuture;
import fr.jalon.domain.support.command.SupportCommand.CloseDossier;
import fr.jalon.domain.support.event.SupportEvent.DossierClosed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bank sends money back: it was not paid after all, and leaves again once the account is verified anew. */
class BankReturnTest {
    private static final Life CONTROLLED = untilPayable()
            .requested(1, INTERIM, 100)
            .reviewed(1, 100)
            .certified(1, 100)
            .liquidated(1, 100)
            .ordered(1, 100)
            .controlled(1);
    private static final Life PAID = CONTROLLED.paid(1, INTERIM, 100);
    private static final Life RETURNED = PAID.bankReturned(1, INTERIM, 100);
    private static final ReissuePayment REISSUE = new ReissuePayment(DOSSIER, 1);

    @Test
    void restoresInTheBudgetOfTheDayItCameBack() {
        dossier(PAID)
                .when(back("AC04", "2022-09-20"), ACCOUNTANT.on("2022-09-22"))
                .records(cameBack(BUDGET_2022, "2022-09-20"));
        dossier(PAID)
                .when(back("AC04", "2023-01-05"), ACCOUNTANT.on("2023-01-05"))
                .records(cameBack(Rules.NODE + "-2023", "2023-01-05"));
    }

    @Test
    void comesBackAfterItLeftForAReason() {
        dossier(PAID)
                .when(back("AC04", "2022-09-19"), ACCOUNTANT.on("2022-09-22"))
                .refusedBy(ReturnBeforePayment.class, "paidOn", "2022-09-20");
        dossier(PAID)
                .when(back("AC04", "2022-09-23"), ACCOUNTANT.on("2022-09-22"))
                .refusedBy(DateInFuture.class, "field", "returnedOn");
        dossier(PAID)
                .when(back("", "2022-09-22"), ACCOUNTANT.on("2022-09-22"))
                .refusedBy(FieldMissing.class, "field", "bankReason");
    }

    /** Two ways of telling the same return would make it count twice. */
    @Test
    void isToldThroughTheRunForWhatARunPaid() {
        Life inRun = CONTROLLED.placedInRun(1, 100).paidInRun(1, INTERIM, 100);
        dossier(inRun)
                .when(back("AC04", "2022-09-22"), ACCOUNTANT.on("2022-09-22"))
                .refusedBy(PaidInRun.class, "run", RUN);
        dossier(inRun)
                .when(new ReturnInRun(DOSSIER, 1, RUN, "AC04", parse("2022-09-22")), PRODUCT.on("2022-09-22"))
                .records(cameBack(BUDGET_2022, "2022-09-22"));
        dossier(inRun)
                .when(new RecordReturnInRun(DOSSIER, 1, RUN, "AC04", parse("2022-09-22")), PRODUCT.on("2022-09-22"))
                .records(cameBack(BUDGET_2022, "2022-09-22"));
        dossier(inRun)
                .when(new ReturnInRun(DOSSIER, 1, "run-2", "AC04", parse("2022-09-22")), PRODUCT.on("2022-09-22"))
                .refusedBy(PaymentNotInRun.class, "heldBy", RUN);
    }

    @Test
    void comesBackAlsoWhenTheLabelIsLost() {
        GrantWithdrawn withdrawn =
                new GrantWithdrawn(DOSSIER, CALL, 1, BUDGET_2022, 0, REQUESTED - 100, 2022, List.of("no machine"));
        dossier(PAID.hearingOpened()
                        .and(withdrawn, AUTHORITY, LabelAct.WITHDRAW)
                        .labelWithdrawn())
                .when(back("AC04", "2022-09-22"), ACCOUNTANT.on("2022-09-22"))
                .records(
                        cameBack(BUDGET_2022, "2022-09-22"),
                        new CommitmentLowered(DOSSIER, 1, BUDGET_2022, 100, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED));
    }

    /** Refused, the whole file of the bank would be refused with it. */
    @Test
    void comesBackAlsoOnceTheDossierIsClosed() {
        Life closed = untilSupported()
                .requested(1, INTERIM, 100)
                .certified(1, 100)
                .liquidated(1, 100)
                .ordered(1, 100)
                .paid(1, INTERIM, 100)
                .reported()
                .supportEnded()
                .closed();
        dossier(closed)
                .when(back("AC04", "2025-02-03"), ACCOUNTANT.on("2025-02-03"))
                .records(
                        cameBack(Rules.NODE + "-2025", "2025-02-03"),
                        new CommitmentLowered(DOSSIER, 1, Rules.NODE + "-2025", 100, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED));
    }

    /** Paid 100, due 90 in the end: 10 of what came back will not leave again. Nothing is overpaid any more, and the dossier can close. */
    @Test
    void isCommittedNoMoreThanTheFinalAmount() {
        Life fixed = PAID.completed().finalAmountFixed(180, 90, 100, REQUESTED - 100);
        dossier(fixed)
                .when(back("AC04", "2022-12-20"), ACCOUNTANT.on("2022-12-20"))
                .records(
                        cameBack(BUDGET_2022, "2022-12-20"),
                        new CommitmentLowered(DOSSIER, 1, BUDGET_2022, 10, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED - 90));
        Life nothingDue =
                PAID.completed().finalAmountFixed(0, 0, 100, REQUESTED - 100).bankReturned(1, INTERIM, 100);
        dossier(nothingDue.lowered(1, 100).returned(1).supported().reported().supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"))
                .records(
                        new DossierClosed(DOSSIER, Rules.NODE + "-2025", 0, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED));
    }

    /** The final amount became known while the money was on its way back: the request is given back, and the right sum asked for. */
    @Test
    void leavesAgainWithinTheFinalAmountOnly() {
        Life fixed = PAID.completed().finalAmountFixed(180, 90, 100, 0).bankReturned(1, INTERIM, 100);
        dossier(fixed.accountVerified())
                .when(REISSUE, ORDONNATEUR.on("2022-10-10"))
                .refusedBy(PaymentOverGrant.class, "grantCents", "90");
        dossier(fixed.returned(1).accountVerified())
                .when(
                        new RequestPayment(DOSSIER, 2, Instalment.BALANCE, 90, List.of(DOCUMENT)),
                        TELLER.on("2022-10-10"))
                .recordsAtLeast(new PaymentRequested(
                        DOSSIER, 2, Instalment.BALANCE, 90, List.of(DOCUMENT), parse("2022-10-10")));
    }

    @Test
    void leavesAgainOnceTheAccountIsVerifiedAnewAndHasCooledOff() {
        dossier(RETURNED).when(REISSUE, ORDONNATEUR.on("2022-10-03")).refusedBy(BankDetailsUnverified.class);
        Life verified = RETURNED.and(
                new BankDetailsVerified(DOSSIER, IBAN_TOKEN, "call back"),
                MANAGER.on("2022-10-01"),
                PaymentAct.VERIFY_BANK_DETAILS);
        dossier(verified).when(REISSUE, ORDONNATEUR.on("2022-10-02")).refusedBy(BankDetailsCoolingOff.class);
        dossier(verified)
                .when(REISSUE, ORDONNATEUR.on("2022-10-03"))
                .records(new PaymentReissued(DOSSIER, 1, 2, 100, IBAN_TOKEN));
    }

    /** Each time it leaves under another number, so that the bank never answers for the time before. */
    @Test
    void countsItsAttempts() {
        Life again = RETURNED.accountVerified().reissued(1, 2, 100).controlled(1);
        dossier(again)
                .when(new PlaceInRun(DOSSIER, 1, RUN), ACCOUNTANT.on("2022-10-04"))
                .records(new PaymentPlacedInRun(DOSSIER, 1, 2, RUN, 100, IBAN_TOKEN));
        dossier(again.paid(1, INTERIM, 100).bankReturned(1, INTERIM, 100).accountVerified())
                .when(REISSUE, ORDONNATEUR.on("2022-10-10"))
                .records(new PaymentReissued(DOSSIER, 1, 3, 100, IBAN_TOKEN));
    }

    /** An order given before the return names an account that is now in doubt. */
    @Test
    void stopsOtherPaymentsToTheSameAccount() {
        Life other = PAID.requested(2, INTERIM, 5)
                .reviewed(2, 5)
                .certified(2, 5)
                .liquidated(2, 5)
                .ordered(2, 5)
                .controlled(2)
                .bankReturned(1, INTERIM, 100);
        for (Record pay : List.of(new ExecutePayment(DOSSIER, 2), new PlaceInRun(DOSSIER, 2, RUN))) {
            dossier(other).when(pay, ACCOUNTANT.on("2022-10-03")).refusedBy(BankDetailsUnverified.class);
        }
        dossier(other.accountVerified())
                .when(new PlaceInRun(DOSSIER, 2, RUN), ACCOUNTANT.on("2022-10-03"))
                .records(new PaymentPlacedInRun(DOSSIER, 2, 1, RUN, 5, IBAN_TOKEN));
    }

    @Test
    void isNoLongerPaid() {
        Life paidTwice = PAID.requested(2, INTERIM, 5).paid(2, INTERIM, 5);
        dossier(paidTwice.supported().reported().supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"))
                .records(
                        new DossierClosed(DOSSIER, Rules.NODE + "-2025", REQUESTED - 105, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED - 105));
        dossier(paidTwice
                        .bankReturned(1, INTERIM, 100)
                        .accountVerified()
                        .reissued(1, 2, 100)
                        .controlled(1)
                        .paid(1, INTERIM, 100)
                        .supported()
                        .reported()
                        .supportEnded())
                .when(new CloseDossier(DOSSIER), MANAGER.on("2025-02-01"))
                .records(
                        new DossierClosed(DOSSIER, Rules.NODE + "-2025", REQUESTED - 105, 2022),
                        new AidReleased(DOSSIER, SIREN, REQUESTED - 105));
    }

    private static RecordBankReturn back(String reason, String on) {
        return new RecordBankReturn(DOSSIER, 1, reason, parse(on));
    }

    private static PaymentReturnedByBank cameBack(String budget, String on) {
        return new PaymentReturnedByBank(DOSSIER, CALL, 1, 1, INTERIM, budget, 100, 2022, "AC04", parse(on));
    }
}
