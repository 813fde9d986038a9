package fr.jalon.projections.payments;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsEntered;
import fr.jalon.domain.payment.event.PaymentEvent.BankDetailsVerified;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentLiquidated;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentOrdered;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRegularised;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequestReturned;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentRequested;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentSuspended;
import fr.jalon.domain.payment.event.PaymentEvent.ServiceDoneCertified;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import java.time.LocalDate;
import java.util.List;

/** One row per step of each payment. */
public final class PaymentProjection implements Projection {
    static final Table STEP = Table.of(
            "payment_step",
            text("dossier_id"),
            integer("payment"),
            text("state"),
            text("instalment"),
            bigint("amount_cents"),
            date("stepped_on"),
            text("budget_id"),
            text("grounds"));

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<Table> tables() {
        return List.of(STEP);
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (!(recorded.event() instanceof PaymentEvent event)) {
            return;
        }
        String dossier = event.dossierId();
        LocalDate on = recorded.envelope().effectiveOn();
        switch (event) {
            case PaymentRequested e ->
                out.add(
                        STEP,
                        dossier,
                        e.payment(),
                        PaymentState.REQUESTED,
                        e.instalment(),
                        e.amountCents(),
                        e.receivedOn(),
                        null,
                        null);
            case PaymentRequestReturned e ->
                out.add(
                        STEP,
                        dossier,
                        e.payment(),
                        PaymentState.RETURNED,
                        null,
                        null,
                        on,
                        null,
                        String.join("; ", e.reasons()));
            case ServiceDoneCertified e ->
                out.add(STEP, dossier, e.payment(), PaymentState.CERTIFIED, null, e.acceptedCents(), on, null, null);
            case PaymentLiquidated e ->
                out.add(STEP, dossier, e.payment(), PaymentState.LIQUIDATED, null, e.dueCents(), on, null, null);
            case PaymentOrdered e ->
                out.add(STEP, dossier, e.payment(), PaymentState.ORDERED, null, e.cpCents(), on, null, null);
            case PaymentSuspended e ->
                out.add(STEP, dossier, e.payment(), PaymentState.SUSPENDED, null, null, on, null, e.grounds());
            case PaymentRegularised e ->
                out.add(STEP, dossier, e.payment(), PaymentState.REGULARISED, null, null, on, null, e.answer());
            case PaymentExecuted e ->
                out.add(
                        STEP,
                        dossier,
                        e.payment(),
                        PaymentState.EXECUTED,
                        e.instalment(),
                        e.cpCents(),
                        e.paidOn(),
                        e.budgetId(),
                        null);
            case BankDetailsEntered e -> {}
            case BankDetailsVerified e -> {}
            default -> {}
        }
    }
}
