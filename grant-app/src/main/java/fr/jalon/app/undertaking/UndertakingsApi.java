package fr.jalon.app.undertaking;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.undertakings.AidStackView;
import fr.jalon.projections.undertakings.UndertakingQueries;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Aid stacks, read. */
@RestController
@RequestMapping("/api/undertakings")
class UndertakingsApi {
    private final UndertakingQueries undertakings;
    private final Streams streams;
    private final Clock clock;

    UndertakingsApi(UndertakingQueries undertakings, Streams streams, Clock clock) {
        this.undertakings = undertakings;
        this.streams = streams;
        this.clock = clock;
    }

    /** Euro cents, as judged on {@code day}: the effective date asked for, or today. */
    record Item(AidStackView stack, LocalDate day, long inWindowCents, long ceilingCents, long roomCents) {}

    @GetMapping
    Page<String> all(AsOf asOf, Paging paging) {
        return Page.of(undertakings.undertakings(asOf, paging.cursor(), paging.limit()), id -> id);
    }

    @GetMapping("/{id}")
    ResponseEntity<Item> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.UNDERTAKING, id).size();
        LocalDate given = asOf.effectiveAt();
        LocalDate day = given == null ? LocalDate.ofInstant(clock.instant(), ActContext.PARIS) : given;
        AidStackView stack = undertakings.stack(id, asOf);
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new Item(stack, day, stack.inWindowCents(day), stack.ceilingCents(day), stack.roomCents(day)));
    }
}
