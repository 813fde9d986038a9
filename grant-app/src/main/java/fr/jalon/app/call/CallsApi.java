package fr.jalon.app.call;

import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.waves.CallView;
import fr.jalon.projections.waves.WaveQueries;
import fr.jalon.projections.waves.WaveView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls and their waves, read. Acts: {@code ActsApi}. */
@RestController
@RequestMapping("/api/calls")
class CallsApi {
    private final WaveQueries calls;
    private final Streams streams;

    CallsApi(WaveQueries calls, Streams streams) {
        this.calls = calls;
        this.streams = streams;
    }

    @GetMapping
    Page<CallView> all(AsOf asOf) {
        return Page.whole(calls.calls(asOf));
    }

    @GetMapping("/{id}")
    ResponseEntity<CallView> get(@PathVariable String id, AsOf asOf) {
        long version = streams.version(id);
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(known(id, asOf));
    }

    @GetMapping("/{id}/waves")
    Page<WaveView> waves(@PathVariable String id, AsOf asOf) {
        known(id, asOf);
        return Page.whole(calls.waves(id, asOf));
    }

    private CallView known(String id, AsOf asOf) {
        return calls.call(id, asOf).orElseThrow(() -> new NotFound("call", id));
    }
}
