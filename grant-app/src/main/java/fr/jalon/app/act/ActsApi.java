package fr.jalon.app.act;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Plain;
import fr.jalon.app.platform.web.PreconditionMissing;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.RuleViolated;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every act over REST: which are possible next, and doing one. Computed from the catalogue; no act has code of its own here. */
@RestController
@RequestMapping(
        "/api/{kind:dossiers|calls|sessions|budgets|bills|delegations|undertakings|payment-runs|bank-files}/{id}/acts")
class ActsApi {
    private final ActDesk desk;
    private final ActSupplies supplies;
    private final CurrentActor current;
    private final Show show;
    private final JsonBodies bodies;

    ActsApi(ActDesk desk, ActSupplies supplies, CurrentActor current, Show show, JsonBodies bodies) {
        this.desk = desk;
        this.supplies = supplies;
        this.current = current;
        this.show = show;
        this.bodies = bodies;
    }

    /** One act a person could do next, and what it asks for. */
    record Next(
            String act,
            String label,
            boolean allowed,
            @Nullable Blocked blockedBy,
            List<Asked> fields) {}

    /** The rule that forbids an act for now, with the values that break it. */
    record Blocked(String rule, Map<String, Object> values, String detail) {}

    /** One value an act asks for. */
    record Asked(String name, Field.Kind kind, boolean optional, List<String> choices) {}

    /** What was recorded. */
    record Recorded(
            String id, String act, String commandId, long index, long version, boolean repeated, boolean upToDate) {}

    @GetMapping
    Page<Next> next(@PathVariable String kind, @PathVariable String id) {
        return Page.whole(desk.next(kind(kind), id, current.get()).stream()
                .map(this::next)
                .toList());
    }

    @PostMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Recorded> act(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest request)
            throws IOException {
        Act act = kind(kind).act(code).orElseThrow(() -> new NotFound("act", code));
        Actor actor = current.get();
        if (!ActDesk.mayEver(actor, act)) {
            throw desk.forbid(act, id, actor);
        }
        String commandId = commandId(key);
        Long version = version(act, ifMatch);
        Ids.check(id);
        Bound bound = ActBinder.bind(act, id, bodies.read(request), supplies.of(act, id, actor));
        ActDesk.Done done = desk.send(bound, actor, commandId, version);
        Recorded recorded = new Recorded(
                id,
                act.code(),
                done.outcome().commandId(),
                done.outcome().lastIndex(),
                done.version(),
                done.outcome().repeated(),
                done.upToDate());
        return ResponseEntity.created(URI.create("/api/" + kind + "/" + id))
                .eTag("\"" + done.version() + "\"")
                .body(recorded);
    }

    private Next next(NextAct next) {
        List<Asked> fields = Fields.of(next.act()).stream()
                .map(field -> new Asked(field.name(), field.kind(), field.optional(), field.choices()))
                .toList();
        Blocked blocked = next.blockedBy().map(this::blocked).orElse(null);
        return new Next(next.act().code(), show.act(next.act().code()), next.isAllowed(), blocked, fields);
    }

    private Blocked blocked(RuleViolated rule) {
        return new Blocked(rule.code(), Plain.values(rule.values()), show.rule(rule.code(), rule.values()));
    }

    private static StreamKind kind(String path) {
        return StreamKind.at(path).orElseThrow(() -> new NotFound("kind", path));
    }

    private static String commandId(@Nullable String key) {
        if (key == null) {
            throw new BadParameter("Idempotency-Key", "missing");
        }
        return Ids.key(key, "Idempotency-Key");
    }

    private static @Nullable Long version(Act act, @Nullable String ifMatch) {
        if (act.starts()) {
            return null;
        }
        if (ifMatch == null) {
            throw new PreconditionMissing();
        }
        return Ids.version(ifMatch, "If-Match");
    }
}
