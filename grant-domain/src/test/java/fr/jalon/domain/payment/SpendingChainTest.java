package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.*;
import static fr.jalon.domain.language.Given.dossier;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;
import static java.time.LocalDate.parse;

import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Rules;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.payment.rule.BankDetailsUnverified;
import fr.jalon.domain.payment.rule.CertifiedOverRequest;
import fr.jalon.domain.payment.rule.NoBankDetailsToVerify;
import fr.jalon.domain.payment.rule.NoPaymentAtThisStep;
import fr.jalon.domain.payment.rule.ServiceDoneNotCertified;
import fr.jalon.domain.payment.rule.UnknownPayment;
import fr.jalon.domain.subsidy.rule.NotNotified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the account and the request to the payment: certify, liquidate, order, control, pay. */
class SpendingChainTest {
    private static final Life REQUESTED_ONE = untilPayable().requested(1, INTERIM, 100);
    private static final Life CERTIFIED_ONE = REQUESTED_ONE.certified(1, 90);
    private static final Life LIQUIDATED_ONE = CERTIFIED_ONE.liquidated(1, 90);
    private static final Life ORDERED_ONE = LIQUIDATED_ONE.ordered(1, 90);
    private static final Life SUSPENDED_ONE = ORDERED_ONE.suspended(1);
    private static final Life REGULARISED_ONE = SUSPENDED_ONE.regularised(1);
    private static final Life PAID_ONE = ORDERED_ONE.paid(1, INTERIM, 90);

    @Test
    void knowsTheAccountOnceTheGrantIsAwarded() {
        dossier(untilAwarded())
                .when(new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN)), TELLER)
                .records(new BankDetailsEntered(DOSSIER, IBAN_TOKEN));
        dossier(untilProposed())
                .when(new EnterBankDetails(DOSSIER, new VaultToken(IBAN_TOKEN)), TELLER)
                .refusedBy(NotNotified.class);
    }

    @Test
    void verifiesTheAccountJustEnteredOnce() {
        dossier(untilStarted().accountEntered())
                .when(new VerifyBankDetails(DOSSIER, "call back"), MANAGER)
                .records(new BankDetailsVerified(DOSSIER, IBAN_TOKEN, "call back"));
        dossier(untilStarted().accountEntered())
                .when(new VerifyBankDetails(DOSSIER, ""), MANAGER)
                .refusedBy(FieldMissing.class, "field", "evidence");
        dossier(untilStarted())
                .when(new VerifyBankDetails(DOSSIER, "call back"), MANAGER)
                .refusedBy(NoBankDetailsToVerify.class);
        dossier(untilPayable())
                .when(new VerifyBankDetails(DOSSIER, "call back"), MANAGER)
                .refusedBy(NoBankDetailsToVerify.class);
    }

    @Test
    void returnsARequestWithReasons() {
        dossier(REQUESTED_ONE)
                .when(new ReturnPaymentRequest(DOSSIER, 1, List.of("unsigned")), INSTRUCTOR)
                .records(new PaymentRequestReturned(DOSSIER, 1, List.of("unsigned")));
        dossier(REQUESTED_ONE)
                .when(new ReturnPaymentRequest(DOSSIER, 1, List.of()), INSTRUCTOR)
                .refusedBy(ReasonsMissing.class, "field", "reasons");
    }

    @Test
    void certifiesAtMostWhatWasAsked() {
        dossier(REQUESTED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 100), CERTIFIER)
                .records(new ServiceDoneCertified(DOSSIER, 1, 100));
        dossier(REQUESTED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 101), CERTIFIER)
                .refusedBy(CertifiedOverRequest.class, "requestedCents", "100");
        dossier(REQUESTED_ONE)
                .when(new CertifyServiceDone(DOSSIER, 1, 0), CERTIFIER)
                .refusedBy(AmountNotPositive.class, "field", "acceptedCents");
    }

    @Test
    void liquidatesWhatIsCertifiedAndAnAdvanceWithoutIt() {
        dossier(CERTIFIED_ONE)
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .records(new PaymentLiquidated(DOSSIER, 1, 90));
        dossier(REQUESTED_ONE)
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .refusedBy(ServiceDoneNotCertified.class);
        dossier(untilPayable().requested(1, BALANCE, 100))
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .refusedBy(ServiceDoneNotCertified.class);
        dossier(untilPayable().requested(1, ADVANCE, 100))
                .when(new LiquidatePayment(DOSSIER, 1), ORDONNATEUR)
                .records(new PaymentLiquidated(DOSSIER, 1, 100));
    }

    @Test
    void ordersTowardAnAccountThatAnotherPersonVerified() {
        dossier(LIQUIDATED_ONE)
                .when(new OrderPayment(DOSSIER, 1), ORDONNATEUR)
                .records(new PaymentOrdered(DOSSIER, 1, 90, IBAN_TOKEN));
        dossier(untilStarted().accountEntered().requested(1, ADVANCE, 100).liquidated(1, 100))
                .when(new OrderPayment(DOSSIER, 1), ORDONNATEUR)
                .refusedBy(BankDetailsUnverified.class);
        dossier(LIQUIDATED_ONE.accountEntered())
                .when(new OrderPayment(DOSSIER, 1), ORDONNATEUR)
                .refusedBy(BankDetailsUnverified.class);
    }

    @Test
    void suspendsAndRegularisesWithGrounds() {
        for (Life life : List.of(ORDERED_ONE, REGULARISED_ONE)) {
            dossier(life)
                    .when(new SuspendPayment(DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, "wrong payee"), ACCOUNTANT)
                    .records(new PaymentSuspended(DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, "wrong payee"));
        }
        dossier(ORDERED_ONE)
                .when(new SuspendPayment(DOSSIER, 1, SuspensionGround.MISSING_DOCUMENTS, ""), ACCOUNTANT)
                .refusedBy(ReasonsMissing.class, "field", "grounds");
        dossier(SUSPENDED_ONE)
                .when(new RegularisePayment(DOSSIER, 1, "corrected"), ORDONNATEUR)
                .records(new PaymentRegularised(DOSSIER, 1, "corrected"));
        dossier(SUSPENDED_ONE)
                .when(new RegularisePayment(DOSSIER, 1, " "), ORDONNATEUR)
                .refusedBy(ReasonsMissing.class, "field", "answer");
    }

    @Test
    void paysInTheBudgetOfTheYearOfPayment() {
        for (Life life : List.of(ORDERED_ONE, REGULARISED_ONE)) {
            dossier(life)
                    .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT.on("2022-12-31"))
                    .records(new PaymentExecuted(
                            DOSSIER, CALL, 1, 1, INTERIM, BUDGET_2022, 90, parse("2022-12-31"), ""));
        }
        dossier(ORDERED_ONE)
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT.on("2023-01-01"))
                .records(new PaymentExecuted(
                        DOSSIER, CALL, 1, 1, INTERIM, Rules.NODE + "-2023", 90, parse("2023-01-01"), ""));
    }

    @Test
    void paysNoSuspendedPayment() {
        dossier(SUSPENDED_ONE
                        .requested(2, INTERIM, 5)
                        .certified(2, 5)
                        .liquidated(2, 5)
                        .ordered(2, 5))
                .when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT)
                .refusedBy(fr.jalon.domain.payment.rule.PaymentSuspended.class, "payment", "1");
        dossier(SUSPENDED_ONE).when(new ExecutePayment(DOSSIER, 1), ACCOUNTANT).refusedBy(NoPaymentAtThisStep.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentAct.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ENTER_BANK_DETAILS", "VERIFY_BANK_DETAILS", "REQUEST"})
    void actsOnAPaymentThatWaitsForIt(PaymentAct act) {
        Map<PaymentStep, Life> lives = new LinkedHashMap<>();
        lives.put(PaymentStep.REQUESTED, REQUESTED_ONE);
        lives.put(PaymentStep.RETURNED, REQUESTED_ONE.returned(1));
        lives.put(PaymentStep.CERTIFIED, CERTIFIED_ONE);
        lives.put(PaymentStep.LIQUIDATED, LIQUIDATED_ONE);
        lives.put(PaymentStep.ORDERED, ORDERED_ONE);
        lives.put(PaymentStep.SUSPENDED, SUSPENDED_ONE);
        lives.put(PaymentStep.REGULARISED, REGULARISED_ONE);
        lives.put(PaymentStep.EXECUTED, PAID_ONE);
        Bench.refuses(NoPaymentAtThisStep.class, untilPayable(), Samples.of(act), Samples.sender(act));
        lives.forEach((step, life) -> {
            if (!waiting(act).contains(step)) {
                Bench.refuses(NoPaymentAtThisStep.class, life, Samples.of(act), Samples.sender(act));
            } else {
                Bench.refuses(UnknownPayment.class, life, numbered(act, 2), Samples.sender(act));
                Bench.refuses(NotAtThisStep.class, other(life, act), numbered(act, 2), Samples.sender(act));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(PaymentAct.class)
    void endsWithTheLabel(PaymentAct act) {
        Bench.refuses(
                LabelNotGranted.class,
                untilPayable().hearingOpened().labelWithdrawn(),
                Samples.of(act),
                Samples.sender(act));
    }

    private static Set<PaymentStep> waiting(PaymentAct act) {
        return switch (act) {
            case RETURN_REQUEST, CERTIFY_SERVICE_DONE -> Set.of(PaymentStep.REQUESTED);
            case LIQUIDATE -> Set.of(PaymentStep.REQUESTED, PaymentStep.CERTIFIED);
            case ORDER -> Set.of(PaymentStep.LIQUIDATED);
            case SUSPEND, EXECUTE -> Set.of(PaymentStep.ORDERED, PaymentStep.REGULARISED);
            case REGULARISE -> Set.of(PaymentStep.SUSPENDED);
            default -> Set.of();
        };
    }

    /** With a second payment, at a step where {@code act} does not apply to it. */
    private static Life other(Life life, PaymentAct act) {
        Life second = life.requested(2, INTERIM, 5);
        return waiting(act).contains(PaymentStep.REQUESTED) ? second.returned(2) : second;
    }

    private static Record numbered(PaymentAct act, int payment) {
        return switch (act) {
            case RETURN_REQUEST -> new ReturnPaymentRequest(DOSSIER, payment, List.of("unsigned"));
            case CERTIFY_SERVICE_DONE -> new CertifyServiceDone(DOSSIER, payment, 1);
            case LIQUIDATE -> new LiquidatePayment(DOSSIER, payment);
            case ORDER -> new OrderPayment(DOSSIER, payment);
            case SUSPEND -> new SuspendPayment(DOSSIER, payment, SuspensionGround.MISSING_DOCUMENTS, "wrong payee");
            case REGULARISE -> new RegularisePayment(DOSSIER, payment, "corrected");
            case EXECUTE -> new ExecutePayment(DOSSIER, payment);
            default -> throw new IllegalArgumentException(act.code());
        };
    }
}
