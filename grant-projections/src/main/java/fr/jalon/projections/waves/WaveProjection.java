package fr.jalon.projections.waves;

import static fr.jalon.projections.kernel.Column.bigint;
import static fr.jalon.projections.kernel.Column.bool;
import static fr.jalon.projections.kernel.Column.date;
import static fr.jalon.projections.kernel.Column.instant;
import static fr.jalon.projections.kernel.Column.integer;
import static fr.jalon.projections.kernel.Column.text;

import fr.jalon.domain.application.event.ApplicationEvent.ApplicationSelected;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.selection.event.SelectionEvent;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import fr.jalon.projections.kernel.Wants;
import java.util.List;

/** Calls, their waves, the sessions that judged them, and what each selected. */
public final class WaveProjection implements Projection {
    static final Table OPENING = Table.of(
            "call_opening",
            text("call_id"),
            text("title"),
            text("kind"),
            text("budget_node"),
            bool("fictional"),
            text("rule_set"),
            bigint("label_target"));
    static final Table END = Table.of("call_end", text("call_id"));
    static final Table WAVE = Table.of(
            "wave_movement",
            text("call_id"),
            integer("wave"),
            text("movement"),
            date("opens_on"),
            instant("closes_at"));
    static final Table SESSION = Table.of(
            "session_step",
            text("session_id"),
            text("step"),
            text("call_id"),
            integer("wave"),
            date("held_on"),
            integer("selected"),
            integer("waitlisted"),
            integer("turned_down"));
    static final Table CHOICE = Table.of("session_choice", text("session_id"), text("dossier_id"));

    private static final Wants WANTS = Wants.of(
            CallEvent.CallOpened.class,
            CallEvent.WaveOpened.class,
            CallEvent.WaveClosingMoved.class,
            CallEvent.WaveClosed.class,
            CallEvent.CallEnded.class,
            SelectionEvent.SessionConvened.class,
            SelectionEvent.SessionOpened.class,
            SelectionEvent.RankingEstablished.class,
            SelectionEvent.MinutesSigned.class,
            ApplicationSelected.class);

    @Override
    public String name() {
        return "waves";
    }

    @Override
    public List<Table> tables() {
        return List.of(OPENING, END, WAVE, SESSION, CHOICE);
    }

    @Override
    public Wants wants() {
        return WANTS;
    }

    @Override
    public void project(Recorded<?> recorded, Rows out) {
        switch (recorded.event()) {
            case CallEvent event -> call(event, out);
            case SelectionEvent event -> session(event, out);
            case ApplicationSelected event -> out.add(CHOICE, event.sessionId(), event.dossierId());
            default -> {}
        }
    }

    private static void call(CallEvent event, Rows out) {
        switch (event) {
            case CallEvent.CallOpened e ->
                out.add(
                        OPENING,
                        e.callId(),
                        e.title(),
                        e.kind(),
                        e.budgetNode(),
                        e.fictional(),
                        e.ruleSet(),
                        e.parameters().get(RuleParameter.LABEL_TARGET.key()));
            case CallEvent.WaveOpened e -> out.add(WAVE, e.callId(), e.wave(), "OPENED", e.opensOn(), e.closesAt());
            case CallEvent.WaveClosingMoved e ->
                out.add(WAVE, e.callId(), e.wave(), "CLOSING_MOVED", null, e.closesAt());
            case CallEvent.WaveClosed e -> out.add(WAVE, e.callId(), e.wave(), "CLOSED", null, null);
            case CallEvent.CallEnded e -> out.add(END, e.callId());
            default -> {}
        }
    }

    private static void session(SelectionEvent event, Rows out) {
        switch (event) {
            case SelectionEvent.SessionConvened e ->
                out.add(SESSION, e.sessionId(), "CONVENED", e.callId(), e.wave(), e.heldOn(), null, null, null);
            case SelectionEvent.SessionOpened e ->
                out.add(SESSION, e.sessionId(), "OPENED", null, null, null, null, null, null);
            case SelectionEvent.RankingEstablished e ->
                out.add(SESSION, e.sessionId(), "RANKED", null, null, null, null, null, null);
            case SelectionEvent.MinutesSigned e ->
                out.add(
                        SESSION,
                        e.sessionId(),
                        "SIGNED",
                        null,
                        null,
                        null,
                        e.selected().size(),
                        e.waitlisted().size(),
                        e.turnedDown().size());
            default -> {}
        }
    }
}
