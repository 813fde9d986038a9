package fr.jalon.projections.recoveries;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent.ClaimDeclared;
import fr.jalon.domain.recovery.event.RecoveryEvent.DebtRemitted;
import fr.jalon.domain.recovery.event.RecoveryEvent.DebtSetOffRecorded;
import fr.jalon.domain.recovery.event.RecoveryEvent.InsolvencyOpened;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryCollected;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryDecided;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryDropped;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryHearingOpened;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryObservationsReceived;
import fr.jalon.domain.recovery.event.RecoveryEvent.RecoveryPlanAgreed;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderCancelled;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderChallenged;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderConfirmed;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderIssued;
import fr.jalon.domain.recovery.event.RecoveryEvent.RevenueOrderNotified;
import fr.jalon.domain.recovery.event.RecoveryEvent.WriteOffAdmitted;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** Each step of each recovery, and what it adds to or takes from the debt. */
public final class RecoveryProjection implements Projection {
    static final Table MOVEMENT = Table.of(
            "recovery_movement",
            text("dossier_id"),
            integer("recovery"),
            text("step"),
            text("state"),
            text("ground"),
            bigint("claimed_cents"),
            bigint("due_cents"),
            bigint("collected_cents"),
            bigint("set_off_cents"),
            bigint("remitted_cents"),
            bigint("written_off_cents"),
            bigint("cancelled_cents"),
            bigint("declared_cents"),
            text("revenue_order_no"),
            date("notified_on"),
            date("answer_due_on"),
            date("challenge_due_on"),
            date("ruling_due_on"),
            date("prescribed_on"),
            text("reference"));
    static final Table INSTALMENT = Table.of(
            "recovery_instalment", text("dossier_id"), integer("recovery"), date("due_on"), bigint("amount_cents"));
    static final Table INSOLVENCY =
            Table.of("insolvency", text("dossier_id"), date("published_on"), date("claim_due_on"), text("reference"));

    private static final Wants WANTS = Wants.of(RecoveryEvent.class);

    @Override
    public String name() {
        return "recoveries";
    }

    @Override
    public List<Table> tables() {
        return List.of(MOVEMENT, INSTALMENT, INSOLVENCY);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        if (recorded.event() instanceof RecoveryEvent event) {
            if (event instanceof InsolvencyOpened e) {
                out.add(INSOLVENCY, e.dossierId(), e.publishedOn(), e.claimDueOn(), e.reference());
            } else {
                move(event).addTo(out, event);
            }
            if (event instanceof RecoveryPlanAgreed e) {
                for (int i = 0; i < e.dueOn().size(); i++) {
                    out.add(
                            INSTALMENT,
                            e.dossierId(),
                            e.recovery(),
                            e.dueOn().get(i),
                            e.amountsCents().get(i));
                }
            }
        }
    }

    private static Move move(RecoveryEvent event) {
        return switch (event) {
            case RecoveryHearingOpened e ->
                Move.to(RecoveryState.HEARING).claimed(e.ground(), e.amountCents(), e.answerDueOn());
            case RecoveryObservationsReceived e -> Move.of("OBSERVATIONS_RECEIVED");
            case RecoveryDropped e -> Move.to(RecoveryState.DROPPED);
            case RecoveryDecided e -> Move.to(RecoveryState.DECIDED).decided(e.ground(), e.amountCents());
            case RevenueOrderIssued e -> Move.to(RecoveryState.ISSUED).ordered(e.revenueOrderNo(), e.amountCents());
            case RevenueOrderNotified e ->
                Move.to(RecoveryState.NOTIFIED).notified(e.notifiedOn(), e.challengeDueOn(), e.prescribedOn());
            case RevenueOrderChallenged e ->
                e.late()
                        ? Move.of("CHALLENGED_LATE")
                        : Move.to(RecoveryState.CHALLENGED).rulingBy(e.rulingDueOn());
            case RevenueOrderConfirmed e -> Move.to(RecoveryState.CONFIRMED);
            case RevenueOrderCancelled e -> Move.to(RecoveryState.CANCELLED).cancelled(e.amountCents());
            case RecoveryPlanAgreed e -> Move.to(RecoveryState.PLANNED);
            case RecoveryCollected e ->
                Move.of("COLLECTED")
                        .collected(e.amountCents())
                        .left(e.leftCents())
                        .under(e.reference());
            case DebtSetOffRecorded e ->
                Move.of("SET_OFF").setOff(e.amountCents()).left(e.leftCents()).under(e.reference());
            case DebtRemitted e -> Move.of("REMITTED").remitted(e.amountCents()).left(e.leftCents());
            case WriteOffAdmitted e -> Move.to(RecoveryState.WRITTEN_OFF).writtenOff(e.amountCents());
            case ClaimDeclared e ->
                Move.of("CLAIM_DECLARED").declared(e.amountCents()).under(e.reference());
            case InsolvencyOpened e -> throw new IllegalArgumentException("About a dossier, not a recovery: " + e);
        };
    }
}
