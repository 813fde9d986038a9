package fr.jalon.app.session;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
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
    private final Streams streams;
    private final JurySecrecy secrecy;

    SessionsApi(WaveQueries calls, Streams streams, JurySecrecy secrecy) {
        this.calls = calls;
        this.streams = streams;
        this.secrecy = secrecy;
    }

    @GetMapping
    Page<SessionView> all(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        return Page.whole(calls.calls(asOf).stream()
                .filter(each -> call == null || each.callId().equals(call))
                .flatMap(each -> calls.sessions(each.callId(), asOf).stream())
                .toList());
    }

    /** The latest state of one session, from its own events. */
    @GetMapping("/{id}")
    ResponseEntity<SessionSheet> get(@PathVariable String id) {
        var events = streams.read(StreamKind.SESSION, id);
        SessionSheet sheet =
                SessionSheet.of(events.stream().map(each -> each.getPayload()).toList());
        return ResponseEntity.ok()
                .eTag("\"" + events.size() + "\"")
                .body(sheet.without(dossier -> secrecy.isKeptFrom(dossier, sheet.interests())));
    }
}
