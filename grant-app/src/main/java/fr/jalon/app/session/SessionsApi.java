package fr.jalon.app.session;

import fr.jalon.app.platform.web.JurySecrecy;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.WaveQueries;
import fr.jalon.projections.waves.WaveView.SessionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jury sessions, read. Acts: {@code ActsApi}. */
@RestController
@RequestMapping("/api/sessions")
class SessionsApi {
    private final WaveQueries calls;
    private final SessionReading sessions;
    private final JurySecrecy secrecy;

    SessionsApi(WaveQueries calls, SessionReading sessions, JurySecrecy secrecy) {
        this.calls = calls;
        this.sessions = sessions;
        this.secrecy = secrecy;
    }

    @GetMapping
    Page<SessionView> all(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        return Page.whole(calls.calls(asOf).stream()
                .filter(each -> call == null || each.callId().equals(call))
                .flatMap(each -> calls.sessions(each.callId(), asOf).stream())
                .toList());
    }

    /** One session, from its own events. */
    @GetMapping("/{id}")
    ResponseEntity<SessionSheet> get(@PathVariable String id, AsOf asOf) {
        SessionReading.Dated session = sessions.of(id, asOf);
        SessionSheet sheet = session.sheet();
        return ResponseEntity.ok()
                .eTag("\"" + session.version() + "\"")
                .body(sheet.without(dossier -> secrecy.isKeptFrom(dossier, sheet.interests())));
    }
}
