package fr.jalon.app.home;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.session.SessionReading;
import fr.jalon.app.session.SessionSheet;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.selection.SelectionAct;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.WaveQueries;
import fr.jalon.projections.waves.WaveView.SessionView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the jury sessions that are not over ask of a person: interests to declare, files to score; of who runs them, their next step. */
@Component
class SessionWork {
    private final WaveQueries calls;
    private final SessionReading sessions;

    SessionWork(WaveQueries calls, SessionReading sessions) {
        this.calls = calls;
        this.sessions = sessions;
    }

    /**
     * One act that a session waits for.
     *
     * @param files how many times it is to be done, 0 when it is one thing
     */
    record Asked(String sessionId, Act act, LocalDate since, int files) {}

    List<Asked> of(Actor actor) {
        return actor.has(Role.JURY) || actor.has(Role.MANAGER)
                ? goingOn(AsOf.NOW).flatMap(session -> asked(session, actor)).toList()
                : List.of();
    }

    /** Sessions whose minutes were not signed. */
    Stream<SessionView> goingOn(AsOf asOf) {
        return calls.calls(asOf).stream()
                .flatMap(call -> calls.sessions(call.callId(), asOf).stream())
                .filter(session -> !session.state().equals("SIGNED"));
    }

    private Stream<Asked> asked(SessionView session, Actor actor) {
        SessionSheet sheet = sessions.of(session.sessionId(), AsOf.NOW).sheet();
        int left = sheet.leftTo(actor.id()).size();
        Optional<Asked> ofMember = ofMember(sheet, actor)
                .map(act -> new Asked(
                        session.sessionId(), act, session.since(), act == SelectionAct.SCORE_FILE ? left : 0));
        Optional<Asked> ofManager =
                ofManager(sheet).map(act -> new Asked(session.sessionId(), act, session.since(), 0));
        return Stream.of(ofMember, ofManager)
                .flatMap(Optional::stream)
                .filter(asked -> actor.roleFor(asked.act()).isPresent());
    }

    private static Optional<Act> ofMember(SessionSheet sheet, Actor actor) {
        boolean ranked = sheet.state().equals("RANKED");
        if (ranked || !sheet.members().contains(actor.id())) {
            return Optional.empty();
        }
        if (!sheet.interests().containsKey(actor.id())) {
            return Optional.of(SelectionAct.DECLARE_INTERESTS);
        }
        boolean scores = sheet.present().contains(actor.id())
                && !sheet.leftTo(actor.id()).isEmpty();
        return scores ? Optional.of(SelectionAct.SCORE_FILE) : Optional.empty();
    }

    private static Optional<Act> ofManager(SessionSheet sheet) {
        return switch (sheet.state()) {
            case "CONVENED" -> Optional.of(SelectionAct.OPEN);
            case "RANKED" -> Optional.of(SelectionAct.SIGN_MINUTES);
            default ->
                sheet.present().stream().allMatch(member -> sheet.leftTo(member).isEmpty())
                        ? Optional.of(SelectionAct.ESTABLISH_RANKING)
                        : Optional.empty();
        };
    }
}
