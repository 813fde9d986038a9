package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.ADVANCE;
import static fr.jalon.domain.language.Given.NO_IBAN_TOKEN;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.kernel.rule.FieldMissing;
import fr.jalon.domain.kernel.rule.ReasonsMissing;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.BankDetailsCoolingOff;
import fr.jalon.domain.payment.rule.BankDetailsInvalid;
import fr.jalon.domain.payment.rule.BankDetailsUnverified;
import fr.jalon.domain.payment.rule.NoBankDetailsToVerify;
import fr.jalon.domain.payment.rule.PaymentInRun;
import fr.jalon.domain.subsidy.rule.NotNotified;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The account that payments go to: entered by one, verified by another, used after a time, and no order outlives it. */
class BankAccountTest {
    private static final EnterBankDetails ENTER = new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN));
    private static final BankDetailsEntered ENTERED = new BankDetailsEntered(DOSSIER, IBAN_TOKEN);
    private static final OrderPayment ORDER = new OrderPayment(DOSSIER, 1);
    private static final PaymentOrdered ORDERED = new PaymentOrdered(DOSSIER, 1, 100, IBAN_TOKEN);
    private static final Life LIQUIDATED =
            untilPayable().requested(1, ADVANCE, 100).liquidated(1, 100);

    @Test
    void isKnownOnceTheGrantIsAwarded() {
        dossier(untilAwarded()).when(ENTER, TELLER).records(ENTERED);
        dossier(untilProposed()).when(ENTER, TELLER).refusedBy(NotNotified.class);
    }

    @Test
    void isVerifiedOnce() {
        Life entered = untilStarted().accountEntered();
        VerifyBankDetails verify = new VerifyBankDetails(DOSSIER, "call back");
        dossier(entered).when(verify, MANAGER).records(new BankDetailsVerified(DOSSIER, IBAN_TOKEN, "call back"));
        dossier(entered)
                .when(new VerifyBankDetails(DOSSIER, ""), MANAGER)
                .refusedBy(FieldMissing.class, "field", "evidence");
        dossier(untilStarted()).when(verify, MANAGER).refusedBy(NoBankDetailsToVerify.class);
        dossier(untilPayable()).when(verify, MANAGER).refusedBy(NoBankDetailsToVerify.class);
    }

    /** A log of before may hold one that was verified, ordered to and controlled. */
    @Test
    void isNeitherVerifiedNorPaidToWhenItIsNone() {
        Life entered = untilStarted()
                .and(new BankDetailsEntered(DOSSIER, NO_IBAN_TOKEN), TELLER, PaymentAct.ENTER_BANK_DETAILS);
        dossier(entered)
                .when(new VerifyBankDetails(DOSSIER, "call back"), MANAGER)
                .refusedBy(BankDetailsInvalid.class);
        dossier(entered)
                .when(new RejectBankDetails(DOSSIER, List.of("no account")), MANAGER)
                .records(new BankDetailsRejected(DOSSIER, NO_IBAN_TOKEN, List.of("no account")));

        Life controlled = LIQUIDATED
                .and(new PaymentOrdered(DOSSIER, 1, 100, NO_IBAN_TOKEN), ORDONNATEUR, PaymentAct.ORDER)
                .controlled(1);
        dossier(controlled)
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT2.on("2022-09-20"))
                .refusedBy(BankDetailsInvalid.class);
        dossier(controlled)
                .when(new PlaceInRun(DOSSIER, 1, RUN), ACCOUNTANT.on("2022-09-20"))
                .refusedBy(BankDetailsInvalid.class);
        dossier(controlled)
                .when(ENTER, TELLER)
                .records(ENTERED, new OrderVoided(DOSSIER, 1, "another-account-was-entered"));
    }

    @Test
    void isRejectedWithReasonsAndThenThereIsNoneToVerify() {
        Life entered = untilStarted().accountEntered();
        BankDetailsRejected rejected = new BankDetailsRejected(DOSSIER, IBAN_TOKEN, List.of("another holder"));
        RejectBankDetails reject = new RejectBankDetails(DOSSIER, List.of("another holder"));
        dossier(entered).when(reject, MANAGER).records(rejected);
        dossier(entered)
                .when(new RejectBankDetails(DOSSIER, List.of()), MANAGER)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
        dossier(entered.and(rejected, MANAGER, PaymentAct.REJECT_BANK_DETAILS))
                .when(new VerifyBankDetails(DOSSIER, "call back"), MANAGER)
                .refusedBy(NoBankDetailsToVerify.class);
        dossier(untilPayable()).when(reject, MANAGER).refusedBy(NoBankDetailsToVerify.class);
    }

    @Test
    void isUsedOnceVerified() {
        dossier(untilStarted().accountEntered().requested(1, ADVANCE, 100).liquidated(1, 100))
                .when(ORDER, ORDONNATEUR.on("2022-09-13"))
                .refusedBy(BankDetailsUnverified.class);
        dossier(LIQUIDATED.accountEntered())
                .when(ORDER, ORDONNATEUR.on("2022-09-13"))
                .refusedBy(BankDetailsUnverified.class);
    }

    /** Verified on 6 September: a fraud has two days to be seen. */
    @Test
    void isUsedTwoDaysAfterItsVerification() {
        dossier(LIQUIDATED).when(ORDER, ORDONNATEUR.on("2022-09-08")).records(ORDERED);
        dossier(LIQUIDATED)
                .when(ORDER, ORDONNATEUR.on("2022-09-07"))
                .refusedBy(BankDetailsCoolingOff.class, "usableFromOn", "2022-09-08");
    }

    /** Verified on paper on 1 September, which the product learnt on 6 September. */
    @Test
    void isNotUsedSoonerBecauseOfALegalDate() {
        Life late = untilStarted()
                .accountEntered()
                .and(
                        new BankDetailsVerified(DOSSIER, IBAN_TOKEN, "call back"),
                        MANAGER.on("2022-09-06").withEffectOn("2022-09-01"),
                        PaymentAct.VERIFY_BANK_DETAILS)
                .requested(1, ADVANCE, 100)
                .liquidated(1, 100);
        dossier(late).when(ORDER, ORDONNATEUR.on("2022-09-07")).refusedBy(BankDetailsCoolingOff.class);
        dossier(late).when(ORDER, ORDONNATEUR.on("2022-09-08")).records(ORDERED);
    }

    @Test
    void voidsEveryOrderNotYetPaidWithTheAccountItNames() {
        OrderVoided voided = new OrderVoided(DOSSIER, 1, "another-account-was-entered");
        Life ordered = LIQUIDATED.ordered(1, 100);
        for (Life life : List.of(
                ordered,
                ordered.controlled(1),
                ordered.suspended(1),
                ordered.suspended(1).regularised(1),
                ordered.suspended(1).requisitioned(1))) {
            dossier(life.requested(2, ADVANCE, 5)).when(ENTER, TELLER).records(ENTERED, voided);
        }
        dossier(ordered.requested(2, ADVANCE, 5).liquidated(2, 5).ordered(2, 5))
                .when(ENTER, TELLER)
                .records(ENTERED, voided, new OrderVoided(DOSSIER, 2, "another-account-was-entered"));
        dossier(LIQUIDATED).when(ENTER, TELLER).records(ENTERED);
        dossier(ordered.controlled(1).paid(1, ADVANCE, 100)).when(ENTER, TELLER).records(ENTERED);
        dossier(ordered.and(voided, TELLER, PaymentAct.ENTER_BANK_DETAILS).accountVerified())
                .when(ORDER, ORDONNATEUR.on("2022-09-13"))
                .records(ORDERED);
    }

    @Test
    void staysWhileARunHoldsAPayment() {
        Life placed = LIQUIDATED.ordered(1, 100).controlled(1).placedInRun(1, 100);
        dossier(placed).when(ENTER, TELLER).refusedBy(PaymentInRun.class, "payments", "[1]");
        dossier(placed.paidInRun(1, ADVANCE, 100)).when(ENTER, TELLER).records(ENTERED);
    }
}
