package fr.jalon.domain.payment;

import static fr.jalon.domain.kernel.Instalment.*;
import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.payment.PaymentStep.BANK_RETURNED;
import static fr.jalon.domain.payment.PaymentStep.CERTIFIED;
import static fr.jalon.domain.payment.PaymentStep.CONTROLLED;
import static fr.jalon.domain.payment.PaymentStep.EXECUTED;
import static fr.jalon.domain.payment.PaymentStep.IN_RUN;
import static fr.jalon.domain.payment.PaymentStep.LIQUIDATED;
import static fr.jalon.domain.payment.PaymentStep.ORDERED;
import static fr.jalon.domain.payment.PaymentStep.REGULARISED;
import static fr.jalon.domain.payment.PaymentStep.REQUISITIONED;
import static fr.jalon.domain.payment.PaymentStep.RETURNED;
import static fr.jalon.domain.payment.PaymentStep.SUSPENDED;

import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.kernel.rule.NotAtThisStep;
import fr.jalon.domain.language.Bench;
import fr.jalon.domain.language.Life;
import fr.jalon.domain.language.Samples;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import fr.jalon.domain.payment.rule.NoPaymentAtThisStep;
import fr.jalon.domain.payment.rule.UnknownPayment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which act waits for a payment at which step: the machine, written apart from the product. */
class PaymentStepsTest {
    /** From when on the account may be used. */
    private static final LocalDate LATER = LocalDate.parse("2022-10-03");

    @ParameterizedTest
    @EnumSource(PaymentAct.class)
    void actsOnAPaymentThatWaitsForIt(PaymentAct act) {
        if (waiting(act).isEmpty()) {
            return;
        }
        Bench.refuses(
                NoPaymentAtThisStep.class,
                untilPayable(),
                Samples.of(act),
                Samples.sender(act).on(LATER));
        lives().forEach((step, life) -> {
            if (!waiting(act).contains(step)) {
                refuses(NoPaymentAtThisStep.class, act, life, Samples.of(act));
            } else {
                refuses(UnknownPayment.class, act, life, numbered(act, 2));
                refuses(NotAtThisStep.class, act, other(life, act), numbered(act, 2));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(PaymentAct.class)
    void endsWithTheLabelUnlessMoneyIsOnItsWay(PaymentAct act) {
        Life withdrawn = untilPayable().hearingOpened().labelWithdrawn();
        Set<PaymentAct> stillDone = Set.of(
                PaymentAct.RETURN_REQUEST,
                PaymentAct.TAKE_OUT_OF_RUN,
                PaymentAct.LEAVE_CANCELLED_RUN,
                PaymentAct.RECORD_BANK_RETURN,
                PaymentAct.RETURN_IN_RUN,
                PaymentAct.RECORD_RETURN_IN_RUN);
        Bench.refuses(
                stillDone.contains(act) ? NoPaymentAtThisStep.class : LabelNotGranted.class,
                withdrawn,
                Samples.of(act),
                Samples.sender(act));
    }

    private static void refuses(Class<?> rule, PaymentAct act, Life life, Record command) {
        Bench.refuses(rule, life, command, Samples.sender(act).on(LATER));
    }

    private static Map<PaymentStep, Life> lives() {
        Life requested = untilPayable().requested(1, INTERIM, 100);
        Life certified = requested.reviewed(1, 100).certified(1, 90);
        Life liquidated = certified.liquidated(1, 90);
        Life ordered = liquidated.ordered(1, 90);
        Life suspended = ordered.suspended(1);
        Life controlled = ordered.controlled(1);
        Life paid = controlled.paid(1, INTERIM, 90);
        Map<PaymentStep, Life> lives = new LinkedHashMap<>();
        lives.put(PaymentStep.REQUESTED, requested);
        lives.put(RETURNED, requested.returned(1));
        lives.put(CERTIFIED, certified);
        lives.put(LIQUIDATED, liquidated);
        lives.put(ORDERED, ordered);
        lives.put(CONTROLLED, controlled);
        lives.put(SUSPENDED, suspended);
        lives.put(REGULARISED, suspended.regularised(1));
        lives.put(REQUISITIONED, suspended.requisitioned(1));
        lives.put(IN_RUN, controlled.placedInRun(1, 90));
        lives.put(EXECUTED, paid);
        lives.put(BANK_RETURNED, paid.bankReturned(1, INTERIM, 90).accountVerified());
        return lives;
    }

    private static Set<PaymentStep> waiting(PaymentAct act) {
        return switch (act) {
            case RETURN_REQUEST -> Set.of(PaymentStep.REQUESTED, CERTIFIED, LIQUIDATED, BANK_RETURNED);
            case REVIEW_EXPENDITURE, CERTIFY_SERVICE_DONE -> Set.of(PaymentStep.REQUESTED);
            case LIQUIDATE -> Set.of(PaymentStep.REQUESTED, CERTIFIED);
            case ORDER -> Set.of(LIQUIDATED);
            case CONTROL -> Set.of(ORDERED, REGULARISED);
            case SUSPEND -> Set.of(ORDERED, CONTROLLED, REGULARISED);
            case REGULARISE, REQUISITION -> Set.of(SUSPENDED);
            case PLACE_IN_RUN, EXECUTE -> Set.of(CONTROLLED, REQUISITIONED);
            case TAKE_OUT_OF_RUN, APPROVE_IN_RUN, LEAVE_CANCELLED_RUN, EXECUTE_IN_RUN -> Set.of(IN_RUN);
            case RECORD_BANK_RETURN, RETURN_IN_RUN, RECORD_RETURN_IN_RUN -> Set.of(EXECUTED);
            case REISSUE -> Set.of(BANK_RETURNED);
            case ENTER_BANK_DETAILS,
                    VERIFY_BANK_DETAILS,
                    REJECT_BANK_DETAILS,
                    REGISTER_GUARANTEE,
                    REQUEST,
                    DECLARE_COMPLETION,
                    FIX_FINAL_AMOUNT -> Set.of();
        };
    }

    /** With a second payment, at a step where {@code act} does not apply to it. */
    private static Life other(Life life, PaymentAct act) {
        Life second = life.requested(2, INTERIM, 5);
        return waiting(act).contains(PaymentStep.REQUESTED) ? second.returned(2) : second;
    }

    private static Record numbered(PaymentAct act, int payment) {
        return Optional.<Record>ofNullable(
                        switch (act) {
                            case RETURN_REQUEST -> new ReturnPaymentRequest(DOSSIER, payment, List.of("unsigned"));
                            case REVIEW_EXPENDITURE -> new ReviewExpenditure(DOSSIER, payment, 1, 0, "paid");
                            case CERTIFY_SERVICE_DONE -> new CertifyServiceDone(DOSSIER, payment, 1);
                            case LIQUIDATE -> new LiquidatePayment(DOSSIER, payment);
                            case ORDER -> new OrderPayment(DOSSIER, payment);
                            case CONTROL -> new ControlPayment(DOSSIER, payment, List.of());
                            case SUSPEND ->
                                new SuspendPayment(DOSSIER, payment, SuspensionGround.MISSING_DOCUMENTS, "payee");
                            case REGULARISE -> new RegularisePayment(DOSSIER, payment, "corrected");
                            case REQUISITION -> new RequisitionPayment(DOSSIER, payment, "pay");
                            case PLACE_IN_RUN -> new PlaceInRun(DOSSIER, payment, RUN);
                            case TAKE_OUT_OF_RUN -> new TakeOutOfRun(DOSSIER, payment);
                            case LEAVE_CANCELLED_RUN -> new LeaveCancelledRun(DOSSIER, payment);
                            case EXECUTE -> new ExecutePayment(DOSSIER, payment);
                            case APPROVE_IN_RUN -> new ApproveInRun(DOSSIER, payment, RUN);
                            case EXECUTE_IN_RUN -> new ExecuteInRun(DOSSIER, payment, RUN);
                            case RETURN_IN_RUN -> new ReturnInRun(DOSSIER, payment, RUN, "AC04", LATER);
                            case RECORD_RETURN_IN_RUN -> new RecordReturnInRun(DOSSIER, payment, RUN, "AC04", LATER);
                            case RECORD_BANK_RETURN -> new RecordBankReturn(DOSSIER, payment, "AC04", LATER);
                            case REISSUE -> new ReissuePayment(DOSSIER, payment);
                            case ENTER_BANK_DETAILS,
                                    VERIFY_BANK_DETAILS,
                                    REJECT_BANK_DETAILS,
                                    REGISTER_GUARANTEE,
                                    REQUEST,
                                    DECLARE_COMPLETION,
                                    FIX_FINAL_AMOUNT -> null;
                        })
                .orElseThrow();
    }
}
