package fr.jalon.projections.audit;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.json;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.domain.undertaking.event.UndertakingEvent;
import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row per event, whatever it is. No rule of its own. Fr: piste d'audit. */
public final class AuditProjection implements Projection {
    static final Table AUDIT = Table.of(
            "audit",
            text("stream_type"),
            text("stream_id"),
            bigint("sequence"),
            text("event_name"),
            integer("revision"),
            text("actor"),
            text("role"),
            text("act"),
            text("reason"),
            text("on_behalf_of"),
            text("command_id"),
            text("correlation_id"),
            text("causation_id"),
            text("rule_set"),
            text("dossier_id"),
            json("payload"));

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Table> tables() {
        return List.of(AUDIT);
    }

    @Override
    public Wants wants() {
        return Wants.EVERYTHING;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        Envelope envelope = recorded.envelope();
        out.add(
                AUDIT,
                recorded.streamType(),
                recorded.streamId(),
                recorded.sequence(),
                recorded.name(),
                recorded.revision(),
                envelope.actor(),
                envelope.role(),
                envelope.act(),
                envelope.reason(),
                envelope.onBehalfOf(),
                envelope.commandId(),
                envelope.correlationId(),
                envelope.causationId(),
                envelope.ruleSet(),
                dossier(recorded.event()),
                recorded.payload());
    }

    /** The dossier an event is about, also when it stands in the stream of a budget, a call or a session. */
    private static @Nullable String dossier(Object event) {
        return switch (event) {
            case DossierEvent e -> e.dossierId();
            case CallEvent.ApplicationRegistered e -> e.dossierId();
            case CallEvent.ApplicationUnregistered e -> e.dossierId();
            case CallEvent.LabelRegistered e -> e.dossierId();
            case SelectionEvent.FilePlaced e -> e.dossierId();
            case SelectionEvent.FileRemoved e -> e.dossierId();
            case SelectionEvent.FileScored e -> e.dossierId();
            case BudgetEvent.FundsReserved e -> e.dossierId();
            case BudgetEvent.ReservationReleased e -> e.dossierId();
            case BudgetEvent.FundsCommitted e -> e.dossierId();
            case BudgetEvent.CommitmentWithdrawn e -> e.dossierId();
            case BudgetEvent.PaymentCreditsConsumed e -> e.dossierId();
            case BudgetEvent.PaymentCreditsRestored e -> e.dossierId();
            case PaymentRunEvent.RunLineAdded e -> e.dossierId();
            case PaymentRunEvent.RunLineRemoved e -> e.dossierId();
            case PaymentRunEvent.RunLineSettled e -> e.dossierId();
            case PaymentRunEvent.RunLineReturned e -> e.dossierId();
            case UndertakingEvent.GrantRecorded e -> e.dossierId();
            case UndertakingEvent.GrantReleased e -> e.dossierId();
            default -> null;
        };
    }
}
