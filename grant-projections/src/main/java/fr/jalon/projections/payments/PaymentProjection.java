package fr.jalon.projections.payments;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsEntered;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsRejected;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsVerified;
import fr.jalon.domain.payment.event.PaymentEvent.CommitmentLowered;
import fr.jalon.domain.payment.event.PaymentEvent.CompletionDeclared;
import fr.jalon.domain.payment.event.PaymentEvent.ExpenditureReviewed;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.GuaranteeRegistered;
import fr.jalon.domain.payment.event.PaymentEvent.InstalmentsPlanned;
import fr.jalon.domain.payment.event.PaymentEvent.OrderVoided;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentApprovedInRun;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentControlled;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentLiquidated;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentOrdered;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentPlacedInRun;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRegularised;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReissued;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequestReturned;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequested;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequisitioned;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentSuspended;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentTakenOutOfRun;
import fr.jalon.domain.payment.event.PaymentEvent.ServiceDoneCertified;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.time.LocalDate;
import java.util.List;

/** One row per step of each payment, and one per payment that is expected. */
public final class PaymentProjection implements Projection {
    static final Table STEP = Table.of(
            "payment_step",
            text("dossier_id"),
            integer("payment"),
            text("step"),
            text("state"),
            text("instalment"),
            bigint("amount_cents"),
            bigint("justified_cents"),
            bigint("rejected_cents"),
            date("stepped_on"),
            text("budget_id"),
            text("ground"),
            text("grounds"),
            text("run_id"),
            integer("attempt"));
    static final Table PLAN = Table.of(
            "instalment_plan",
            text("dossier_id"),
            text("call_id"),
            text("instalment"),
            date("expected_on"),
            bigint("amount_cents"));

    private static final Wants WANTS = Wants.of(
            PaymentRequested.class,
            PaymentRequestReturned.class,
            ExpenditureReviewed.class,
            ServiceDoneCertified.class,
            PaymentLiquidated.class,
            PaymentOrdered.class,
            OrderVoided.class,
            PaymentControlled.class,
            PaymentSuspended.class,
            PaymentRegularised.class,
            PaymentRequisitioned.class,
            PaymentPlacedInRun.class,
            PaymentApprovedInRun.class,
            PaymentTakenOutOfRun.class,
            PaymentExecuted.class,
            PaymentReturnedByBank.class,
            PaymentReissued.class,
            InstalmentsPlanned.class);

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<Table> tables() {
        return List.of(STEP, PLAN);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof PaymentEvent event) {
            add(event, new Steps(event.dossierId(), recorded.envelope().effectiveOn()), out);
        }
    }

    private static void add(PaymentEvent event, Steps steps, Rows out) {
        switch (event) {
            case PaymentRequested e ->
                steps.step("REQUESTED", e.payment())
                        .to(PaymentState.REQUESTED)
                        .of(e.instalment())
                        .amount(e.amountCents())
                        .on(e.receivedOn())
                        .addTo(out);
            case PaymentRequestReturned e ->
                steps.step("RETURNED", e.payment())
                        .to(PaymentState.RETURNED)
                        .because(String.join("; ", e.reasons()))
                        .addTo(out);
            case ExpenditureReviewed e ->
                steps.step("REVIEWED", e.payment())
                        .reviewed(e.justifiedCents(), e.rejectedCents())
                        .addTo(out);
            case ServiceDoneCertified e ->
                steps.step("CERTIFIED", e.payment())
                        .to(PaymentState.CERTIFIED)
                        .amount(e.acceptedCents())
                        .addTo(out);
            case PaymentLiquidated e ->
                steps.step("LIQUIDATED", e.payment())
                        .to(PaymentState.LIQUIDATED)
                        .amount(e.dueCents())
                        .addTo(out);
            case PaymentOrdered e ->
                steps.step("ORDERED", e.payment())
                        .to(PaymentState.ORDERED)
                        .amount(e.cpCents())
                        .attempt(1)
                        .addTo(out);
            case OrderVoided e ->
                steps.step("ORDER_VOIDED", e.payment())
                        .to(PaymentState.LIQUIDATED)
                        .because(e.grounds())
                        .addTo(out);
            case PaymentControlled e ->
                steps.step("CONTROLLED", e.payment())
                        .to(PaymentState.CONTROLLED)
                        .addTo(out);
            case PaymentSuspended e ->
                steps.step("SUSPENDED", e.payment())
                        .to(PaymentState.SUSPENDED)
                        .because(e.ground(), e.grounds())
                        .addTo(out);
            case PaymentRegularised e ->
                steps.step("REGULARISED", e.payment())
                        .to(PaymentState.REGULARISED)
                        .because(e.answer())
                        .addTo(out);
            case PaymentRequisitioned e ->
                steps.step("REQUISITIONED", e.payment())
                        .to(PaymentState.REQUISITIONED)
                        .because(e.writtenOrder())
                        .addTo(out);
            case PaymentPlacedInRun e ->
                steps.step("PLACED_IN_RUN", e.payment())
                        .to(PaymentState.IN_RUN)
                        .in(e.runId())
                        .attempt(e.attempt())
                        .addTo(out);
            case PaymentApprovedInRun e ->
                steps.step("APPROVED_IN_RUN", e.payment()).in(e.runId()).addTo(out);
            case PaymentTakenOutOfRun e ->
                steps.step("TAKEN_OUT_OF_RUN", e.payment()).in(e.runId()).addTo(out);
            case PaymentExecuted e ->
                steps.step("EXECUTED", e.payment())
                        .to(PaymentState.EXECUTED)
                        .of(e.instalment())
                        .amount(e.cpCents())
                        .from(e.budgetId())
                        .in(e.runId())
                        .on(e.paidOn())
                        .addTo(out);
            case PaymentReturnedByBank e ->
                steps.step("BANK_RETURNED", e.payment())
                        .to(PaymentState.BANK_RETURNED)
                        .amount(e.cpCents())
                        .because(e.bankReason())
                        .on(e.returnedOn())
                        .addTo(out);
            case PaymentReissued e ->
                steps.step("REISSUED", e.payment())
                        .to(PaymentState.ORDERED)
                        .amount(e.cpCents())
                        .attempt(e.attempt())
                        .addTo(out);
            case InstalmentsPlanned e -> planned(e, out);
            case BankDetailsEntered e -> {}
            case BankDetailsVerified e -> {}
            case BankDetailsRejected e -> {}
            case GuaranteeRegistered e -> {}
            case CommitmentLowered e -> {}
            case CompletionDeclared e -> {}
            case FinalAmountFixed e -> {}
        }
    }

    private static void planned(InstalmentsPlanned e, Rows out) {
        for (int i = 0; i < e.instalments().size(); i++) {
            out.add(
                    PLAN,
                    e.dossierId(),
                    e.callId(),
                    e.instalments().get(i),
                    e.expectedOn().get(i),
                    e.amountsCents().get(i));
        }
    }

    /** The steps of one event: its dossier and, unless the step says another, its day. */
    private record Steps(String dossierId, LocalDate on) {
        Step step(String name, int payment) {
            return new Step(name, dossierId, payment, on);
        }
    }
}
