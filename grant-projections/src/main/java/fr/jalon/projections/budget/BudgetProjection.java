package fr.jalon.projections.budget;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetOpened;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetYearClosed;
import fr.jalon.domain.budget.event.BudgetEvent.CarriedForwardReceived;
import fr.jalon.domain.budget.event.BudgetEvent.CommitmentWithdrawn;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCancelled;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCarriedForward;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsFrozen;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsOpened;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsUnfrozen;
import fr.jalon.domain.budget.event.BudgetEvent.FundsCommitted;
import fr.jalon.domain.budget.event.BudgetEvent.FundsReserved;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsConsumed;
import fr.jalon.domain.budget.event.BudgetEvent.ReservationReleased;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import java.util.List;

/** Each event of a budget as what it adds to, or takes from, each position; the positions are sums. */
public final class BudgetProjection implements Projection {
    static final Table MOVEMENT = Table.of(
            "budget_movement",
            text("budget_id"),
            text("node"),
            integer("year"),
            text("movement"),
            bigint("ae_opened_cents"),
            bigint("ae_frozen_cents"),
            bigint("ae_reserved_cents"),
            bigint("ae_committed_cents"),
            bigint("cp_opened_cents"),
            bigint("cp_frozen_cents"),
            bigint("cp_paid_cents"),
            bigint("ae_lost_cents"),
            text("dossier_id"),
            text("counterpart"),
            text("legal_act"),
            text("reference"));

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public List<Table> tables() {
        return List.of(MOVEMENT);
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof BudgetEvent event) {
            movement(event).addTo(out, event);
        }
    }

    private static Movement movement(BudgetEvent event) {
        return switch (event) {
            case BudgetOpened e -> Movement.of("OPENED");
            case CreditsOpened e ->
                Movement.of("CREDITS_OPENED").opened(e.aeCents(), e.cpCents()).because(e.legalAct(), e.reference());
            case CreditsFrozen e ->
                Movement.of("CREDITS_FROZEN").frozen(e.aeCents(), e.cpCents()).because(e.legalAct(), e.reference());
            case CreditsUnfrozen e ->
                Movement.of("CREDITS_UNFROZEN")
                        .frozen(-e.aeCents(), -e.cpCents())
                        .because(e.legalAct(), e.reference());
            case CreditsCancelled e -> cancelled(e).because(e.legalAct(), e.reference());
            case CreditsCarriedForward e ->
                Movement.of("CARRIED_FORWARD")
                        .opened(-e.aeCents(), -e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case CarriedForwardReceived e ->
                Movement.of("CARRIED_FORWARD_RECEIVED")
                        .opened(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case FundsReserved e ->
                Movement.of("RESERVED").reserved(e.aeCents()).about(e.dossierId());
            case ReservationReleased e ->
                Movement.of("RESERVATION_RELEASED").reserved(-e.aeCents()).about(e.dossierId());
            case FundsCommitted e ->
                Movement.of("COMMITTED")
                        .committed(e.aeCents())
                        .about(e.dossierId())
                        .because(null, e.agreementNo());
            case CommitmentWithdrawn e -> withdrawn(e).about(e.dossierId());
            case PaymentCreditsConsumed e ->
                Movement.of("PAID").paid(e.cpCents()).about(e.dossierId()).because(null, Integer.toString(e.payment()));
            case BudgetYearClosed e -> Movement.of("CLOSED");
            default -> Movement.of(event.getClass().getSimpleName());
        };
    }

    private static Movement cancelled(CreditsCancelled e) {
        Movement cancellation = Movement.of("CREDITS_CANCELLED").opened(-e.aeCents(), -e.cpCents());
        return e.onFrozen() ? cancellation.frozen(-e.aeCents(), -e.cpCents()) : cancellation;
    }

    private static Movement withdrawn(CommitmentWithdrawn e) {
        Movement withdrawal = Movement.of("COMMITMENT_WITHDRAWN");
        return e.aeRestored() ? withdrawal.committed(-e.aeCents()) : withdrawal.lost(e.aeCents());
    }
}
