package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.kernel.ControlPoint;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.SuspensionGround;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.PaymentStep;
import fr.jalon.domain.payment.command.PaymentCommand.*;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What people ask of payments at random, that fits what the dossier is; amounts lie on both sides of the limits. */
final class PaymentWishes {
    private final Random random;
    /** Whether now and then a payment is named that waits for something else. */
    private final boolean careless;

    PaymentWishes(Random random, boolean careless) {
        this.random = random;
        this.careless = careless;
    }

    Record wish(PaymentAct act, Sketch sketch, LocalDate today, String run) {
        return switch (act) {
            case ENTER_BANK_DETAILS, VERIFY_BANK_DETAILS, REJECT_BANK_DETAILS -> Samples.of(act);
            case REGISTER_GUARANTEE ->
                new RegisterGuarantee(DOSSIER, "guarantee 1", Math.max(1, sketch.grant / 2), today.plusMonths(6));
            case REQUEST -> {
                Instalment kind = Instalment.values()[random.nextInt(3)];
                yield new RequestPayment(
                        DOSSIER, sketch.requests.size() + 1, kind, cents(kind, sketch), List.of(DOCUMENT));
            }
            case RETURN_REQUEST ->
                new ReturnPaymentRequest(
                        DOSSIER,
                        waiting(
                                sketch,
                                PaymentStep.REQUESTED,
                                PaymentStep.CERTIFIED,
                                PaymentStep.LIQUIDATED,
                                PaymentStep.BANK_RETURNED),
                        List.of("unsigned"));
            case REVIEW_EXPENDITURE -> {
                int payment = waiting(sketch, PaymentStep.REQUESTED);
                yield new ReviewExpenditure(DOSSIER, payment, around(sketch.toJustify(payment)), 1, "some paid");
            }
            case CERTIFY_SERVICE_DONE -> {
                int payment = waiting(sketch, PaymentStep.REQUESTED);
                yield new CertifyServiceDone(DOSSIER, payment, Math.max(1, around(most(sketch, payment))));
            }
            case LIQUIDATE ->
                new LiquidatePayment(DOSSIER, waiting(sketch, PaymentStep.CERTIFIED, PaymentStep.REQUESTED));
            case ORDER -> new OrderPayment(DOSSIER, waiting(sketch, PaymentStep.LIQUIDATED));
            case CONTROL ->
                new ControlPayment(
                        DOSSIER,
                        waiting(sketch, PaymentStep.ORDERED, PaymentStep.REGULARISED),
                        List.of(ControlPoint.values()));
            case SUSPEND ->
                new SuspendPayment(
                        DOSSIER,
                        waiting(sketch, PaymentStep.ORDERED, PaymentStep.CONTROLLED, PaymentStep.REGULARISED),
                        SuspensionGround.values()[random.nextInt(SuspensionGround.values().length)],
                        "payee");
            case REGULARISE -> new RegularisePayment(DOSSIER, waiting(sketch, PaymentStep.SUSPENDED), "corrected");
            case REQUISITION -> new RequisitionPayment(DOSSIER, waiting(sketch, PaymentStep.SUSPENDED), "pay");
            case PLACE_IN_RUN ->
                new PlaceInRun(DOSSIER, waiting(sketch, PaymentStep.CONTROLLED, PaymentStep.REQUISITIONED), run);
            case TAKE_OUT_OF_RUN -> new TakeOutOfRun(DOSSIER, waiting(sketch, PaymentStep.IN_RUN));
            case LEAVE_CANCELLED_RUN -> new LeaveCancelledRun(DOSSIER, waiting(sketch, PaymentStep.IN_RUN));
            case EXECUTE ->
                new ExecutePayment(DOSSIER, waiting(sketch, PaymentStep.CONTROLLED, PaymentStep.REQUISITIONED));
            case APPROVE_IN_RUN -> inItsRun(sketch, run, ApproveInRun::new);
            case EXECUTE_IN_RUN -> inItsRun(sketch, run, ExecuteInRun::new);
            case RECORD_BANK_RETURN ->
                new RecordBankReturn(
                        DOSSIER,
                        any(
                                sketch,
                                r -> r.step() == PaymentStep.EXECUTED && r.run().isEmpty()),
                        "AC04",
                        today);
            case RETURN_IN_RUN -> returnInRun(sketch, run, today).asSaidByTheBank();
            case RECORD_RETURN_IN_RUN -> returnInRun(sketch, run, today);
            case REISSUE -> new ReissuePayment(DOSSIER, waiting(sketch, PaymentStep.BANK_RETURNED));
            case DECLARE_COMPLETION -> new DeclareCompletion(DOSSIER, today, List.of(DOCUMENT));
            case FIX_FINAL_AMOUNT -> new FixFinalAmount(DOSSIER, sketch.grant * (1 + random.nextInt(40)) / 20);
        };
    }

    private RecordReturnInRun returnInRun(Sketch sketch, String run, LocalDate today) {
        int payment =
                any(sketch, r -> r.step() == PaymentStep.EXECUTED && !r.run().isEmpty());
        Sketch.Request request = sketch.requests.get(payment);
        return new RecordReturnInRun(DOSSIER, payment, request == null ? run : request.run(), "AC04", today);
    }

    /** A small amount, or one that is exactly at a limit, or one cent over it. */
    private long cents(Instalment kind, Sketch sketch) {
        long limit = switch (kind) {
            case ADVANCE -> sketch.grant * (random.nextInt(3) == 0 ? 50 : 30) / 100;
            case INTERIM -> sketch.grant * 80 / 100 - sketch.asked();
            case BALANCE -> sketch.finalCents - sketch.asked();
        };
        return Math.max(
                1,
                switch (random.nextInt(4)) {
                    case 0 -> limit;
                    case 1 -> limit + 1;
                    default -> limit / (2 + random.nextInt(5));
                });
    }

    /** A few cents less, or as much, or one cent more. */
    private long around(long cents) {
        return Math.max(0, cents - random.nextInt(3) + 1);
    }

    private static long asked(Sketch sketch, int payment) {
        Sketch.Request request = sketch.requests.get(payment);
        return request == null ? 1 : request.cents();
    }

    private static long most(Sketch sketch, int payment) {
        Sketch.Request request = sketch.requests.get(payment);
        boolean justified = request != null && request.justified() > 0;
        long asked = asked(sketch, payment);
        return justified ? Math.min(asked, sketch.answeredFor(payment)) : asked;
    }

    private int waiting(Sketch sketch, PaymentStep... steps) {
        EnumSet<PaymentStep> wanted = EnumSet.copyOf(List.of(steps));
        return any(sketch, request -> wanted.contains(request.step()));
    }

    private Record inItsRun(Sketch sketch, String otherwise, InRun command) {
        int payment = waiting(sketch, PaymentStep.IN_RUN);
        Sketch.Request request = sketch.requests.get(payment);
        return command.of(DOSSIER, payment, request == null ? otherwise : request.run());
    }

    private int any(Sketch sketch, Predicate<Sketch.Request> wanted) {
        boolean any = careless && random.nextInt(8) == 0;
        List<Integer> found = sketch.requests.entrySet().stream()
                .filter(request -> any || wanted.test(request.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return found.isEmpty() ? 1 : found.get(random.nextInt(found.size()));
    }

    /** A command on a payment and on the run that holds it. */
    @FunctionalInterface
    private interface InRun {
        Record of(String dossierId, int payment, String run);
    }
}
