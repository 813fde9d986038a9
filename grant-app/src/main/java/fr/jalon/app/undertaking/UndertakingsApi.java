package fr.jalon.app.undertaking;

import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.undertakings.AidStackView;
import fr.jalon.projections.undertakings.UndertakingQueries;
import fr.jalon.projections.undertakings.UndertakingQueries.Undertaking;
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
    private final ReadingDay day;

    UndertakingsApi(UndertakingQueries undertakings, Streams streams, ReadingDay day) {
        this.undertakings = undertakings;
        this.streams = streams;
        this.day = day;
    }

    /** Euro cents, as judged on {@code day}: the day read, today when none was asked for. */
    record Item(AidStackView stack, LocalDate day, long inWindowCents, long ceilingCents, long roomCents) {}

    @GetMapping
    Page<String> all(AsOf asOf, Paging paging) {
        return Page.of(undertakings.undertakings(asOf, paging.cursor(), paging.limit()), Undertaking::undertakingId);
    }

    @GetMapping("/{id}")
    ResponseEntity<Item> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.UNDERTAKING, id).size();
        LocalDate on = day.of(asOf);
        AidStackView stack = undertakings.stack(id, asOf);
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new Item(stack, on, stack.inWindowCents(on), stack.ceilingCents(on), stack.roomCents(on)));
    }
}
