package fr.jalon.projections.budget;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.bool;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.AllotmentReceived;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetOpened;
import fr.jalon.domain.budget.event.BudgetEvent.BudgetYearClosed;
import fr.jalon.domain.budget.event.BudgetEvent.CarriedForwardReceived;
import fr.jalon.domain.budget.event.BudgetEvent.CommitmentWithdrawn;
import fr.jalon.domain.budget.event.BudgetEvent.ControllerOpinionGiven;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsAdvanced;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsAllotted;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCancelled;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCancelledByFinanceAct;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsCarriedForward;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsFrozen;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsHandedBack;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsMovedByVirement;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsOpened;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsTransferred;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsUnfrozen;
import fr.jalon.domain.budget.event.BudgetEvent.CreditsYielded;
import fr.jalon.domain.budget.event.BudgetEvent.DestinationMapped;
import fr.jalon.domain.budget.event.BudgetEvent.FundsCommitted;
import fr.jalon.domain.budget.event.BudgetEvent.FundsReserved;
import fr.jalon.domain.budget.event.BudgetEvent.HandBackReceived;
import fr.jalon.domain.budget.event.BudgetEvent.OperatorSubsidyDecided;
import fr.jalon.domain.budget.event.BudgetEvent.OperatorSubsidyPaid;
import fr.jalon.domain.budget.event.BudgetEvent.OperatorSubsidyReceived;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsConsumed;
import fr.jalon.domain.budget.event.BudgetEvent.PaymentCreditsRestored;
import fr.jalon.domain.budget.event.BudgetEvent.RegimeDeclared;
import fr.jalon.domain.budget.event.BudgetEvent.ReservationReleased;
import fr.jalon.domain.budget.event.BudgetEvent.ReserveIncreased;
import fr.jalon.domain.budget.event.BudgetEvent.TransferReceived;
import fr.jalon.domain.budget.event.BudgetEvent.VirementReceived;
import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each event of a budget as what it adds to, or takes from, each position, and what it says of the node; the positions are sums. */
public final class BudgetProjection implements Projection {
    static final Table MOVEMENT = Table.of(
            "budget_movement",
            text("budget_id"),
            text("node"),
            integer("year"),
            text("movement"),
            bigint("ae_opened_cents"),
            bigint("ae_frozen_cents"),
            bigint("ae_allotted_cents"),
            bigint("ae_reserved_cents"),
            bigint("ae_committed_cents"),
            bigint("ae_lost_cents"),
            bigint("ae_notified_cents"),
            bigint("cp_opened_cents"),
            bigint("cp_frozen_cents"),
            bigint("cp_allotted_cents"),
            bigint("cp_paid_cents"),
            bigint("cp_lost_cents"),
            bigint("cp_notified_cents"),
            text("dossier_id"),
            text("counterpart"),
            text("legal_act"),
            text("reference"),
            date("until_on"),
            bigint("cp_initial_cents"),
            bigint("cp_carried_cents"));
    static final Table NODE = Table.of(
            "budget_node",
            text("budget_id"),
            text("node"),
            integer("year"),
            text("kind"),
            text("tier"),
            text("parent_budget_id"),
            text("ministry"),
            text("previous_node"),
            text("regime"),
            bool("closed"));

    private static final Wants WANTS = Wants.of(BudgetEvent.class);

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public List<Table> tables() {
        return List.of(MOVEMENT, NODE);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof BudgetEvent event) {
            movement(event).addTo(out, event);
            node(event, out);
        }
    }

    private static void node(BudgetEvent event, Rows out) {
        switch (event) {
            case BudgetOpened e ->
                out.add(
                        NODE,
                        e.budgetId(),
                        e.node(),
                        e.year(),
                        e.kind(),
                        BudgetTier.of(e.kind()),
                        said(e.parentBudgetId()),
                        said(e.ministry()),
                        null,
                        null,
                        null);
            case DestinationMapped e -> said(e, e.previousNode(), null, null, out);
            case RegimeDeclared e -> said(e, null, e.regime(), null, out);
            case BudgetYearClosed e -> said(e, null, null, true, out);
            default -> {}
        }
    }

    private static void said(
            BudgetEvent e,
            @Nullable String previousNode,
            @Nullable BudgetRegime regime,
            @Nullable Boolean closed,
            Rows out) {
        out.add(NODE, e.budgetId(), e.node(), e.year(), null, null, null, null, previousNode, regime, closed);
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text;
    }

    private static Movement movement(BudgetEvent event) {
        return switch (event) {
            case BudgetOpened e -> Movement.of("OPENED");
            case CreditsOpened e ->
                Movement.of("CREDITS_OPENED")
                        .opened(e.aeCents(), e.cpCents())
                        .initially(e.origin() == CreditOrigin.INITIAL_ACT ? e.cpCents() : 0)
                        .because(e.legalAct(), e.reference());
            case CreditsFrozen e ->
                Movement.of("CREDITS_FROZEN").frozen(e.aeCents(), e.cpCents()).because(e.legalAct(), e.reference());
            case ReserveIncreased e ->
                Movement.of("RESERVE_INCREASED")
                        .frozen(e.aeCents(), e.cpCents())
                        .because(e.legalAct(), e.reference());
            case CreditsUnfrozen e ->
                Movement.of("CREDITS_UNFROZEN")
                        .frozen(-e.aeCents(), -e.cpCents())
                        .because(e.legalAct(), e.reference());
            case CreditsCancelled e ->
                cancelled("CREDITS_CANCELLED", e.aeCents(), e.cpCents(), e.onFrozen())
                        .because(e.legalAct(), e.reference());
            case CreditsCancelledByFinanceAct e ->
                cancelled("CANCELLED_BY_FINANCE_ACT", e.aeCents(), e.cpCents(), e.onFrozen())
                        .because(e.legalAct(), e.reference());
            case CreditsMovedByVirement e ->
                Movement.of("MOVED_BY_VIREMENT")
                        .opened(-e.aeCents(), -e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case VirementReceived e ->
                Movement.of("VIREMENT_RECEIVED")
                        .opened(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case CreditsTransferred e ->
                Movement.of("TRANSFERRED")
                        .opened(-e.aeCents(), -e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case TransferReceived e ->
                Movement.of("TRANSFER_RECEIVED")
                        .opened(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case CreditsAdvanced e ->
                Movement.of("ADVANCED")
                        .opened(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case CreditsYielded e ->
                Movement.of("YIELDED")
                        .opened(-e.aeCents(), -e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case CreditsAllotted e ->
                Movement.of("ALLOTTED")
                        .allotted(e.aeCents(), e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case AllotmentReceived e ->
                Movement.of("ALLOTMENT_RECEIVED")
                        .opened(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case CreditsHandedBack e ->
                Movement.of("HANDED_BACK")
                        .opened(-e.aeCents(), -e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case HandBackReceived e ->
                Movement.of("HAND_BACK_RECEIVED")
                        .allotted(-e.aeCents(), -e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case ControllerOpinionGiven e -> Movement.of("CONTROLLER_OPINION").because(null, e.reference());
            case CreditsCarriedForward e ->
                Movement.of("CARRIED_FORWARD")
                        .opened(-e.aeCents(), -e.cpCents())
                        .carried(e.limitLifted() ? 0 : e.cpCents())
                        .with(e.toBudgetId())
                        .because(e.legalAct(), e.reference());
            case CarriedForwardReceived e ->
                Movement.of("CARRIED_FORWARD_RECEIVED")
                        .opened(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(e.legalAct(), e.reference());
            case DestinationMapped e -> Movement.of("DESTINATION_MAPPED").because(null, e.previousNode());
            case RegimeDeclared e ->
                Movement.of("REGIME_DECLARED").because(e.legalAct(), e.regime().name());
            case OperatorSubsidyDecided e ->
                Movement.of("SUBSIDY_DECIDED")
                        .committed(e.aeCents())
                        .with(e.operatorBudgetId())
                        .because(null, e.reference());
            case OperatorSubsidyReceived e ->
                Movement.of("SUBSIDY_NOTIFIED")
                        .notified(e.aeCents(), e.cpCents())
                        .with(e.fromBudgetId())
                        .because(null, e.reference());
            case OperatorSubsidyPaid e ->
                Movement.of("SUBSIDY_PAID")
                        .paid(e.cpCents())
                        .with(e.operatorBudgetId())
                        .because(null, e.reference());
            case FundsReserved e ->
                Movement.of("RESERVED")
                        .reserved(e.aeCents())
                        .until(e.expiresOn())
                        .about(e.dossierId());
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
            case PaymentCreditsRestored e ->
                restored(e).about(e.dossierId()).because(null, Integer.toString(e.payment()));
            case BudgetYearClosed e -> Movement.of("CLOSED");
        };
    }

    private static Movement cancelled(String movement, long aeCents, long cpCents, boolean onFrozen) {
        Movement cancellation = Movement.of(movement).opened(-aeCents, -cpCents);
        return onFrozen ? cancellation.frozen(-aeCents, -cpCents) : cancellation;
    }

    private static Movement withdrawn(CommitmentWithdrawn e) {
        Movement withdrawal = Movement.of("COMMITMENT_WITHDRAWN");
        return e.aeRestored() ? withdrawal.committed(-e.aeCents()) : withdrawal.lost(e.aeCents());
    }

    private static Movement restored(PaymentCreditsRestored e) {
        Movement back = Movement.of("PAYMENT_CAME_BACK");
        return e.cpRestored() ? back.paid(-e.cpCents()) : back.cpLost(e.cpCents());
    }
}
