package fr.jalon.app.platform.projections;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.rebuild.DriftReport;
import fr.jalon.projections.rebuild.EventDecoder;
import fr.jalon.projections.rebuild.Progress;
import fr.jalon.projections.rebuild.Replay;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes the read models again, or compares them with a fresh computation; behind {@code jalon replay}. */
public final class ReplayService {
    private final DataSource source;
    private final Supplier<EventDecoder> decoder;
    private final TokenStore tokens;
    private final LiveProjections live;
    private final List<Projection> projections;

    ReplayService(
            DataSource source,
            Supplier<EventDecoder> decoder,
            TokenStore tokens,
            LiveProjections live,
            List<Projection> projections) {
        this.source = source;
        this.decoder = decoder;
        this.tokens = tokens;
        this.live = live;
        this.projections = projections;
    }

    /** Names that {@link #rebuild} and {@link #check} know. */
    public List<String> projections() {
        return projections.stream().map(Projection::name).toList();
    }

    /**
     * Replaces the live rows by those the log leads to, while the site goes on serving the old ones.
     *
     * @param projection one read model; all when empty
     * @return how many events were taken in
     * @throws UnknownProjection if there is none of that name
     */
    public long rebuild(Optional<String> projection, Progress progress) {
        return replay(projection).rebuild(progress, new TokenHandover(tokens, live, JdbcClient.create(source)));
    }

    /** All of them, after the log lost its end: none has read further than there is. */
    public long rebuildShortened(Progress progress) {
        JdbcClient.create(source).sql("""
            update read.position set event_index = head from (select coalesce(max(global_index), 0) as head from es.event) log
             where event_index > head\
            """).update();
        return rebuild(Optional.empty(), progress);
    }

    /**
     * Compares the live rows with those the log leads to; changes nothing.
     *
     * @param projection one read model; all when empty
     * @throws UnknownProjection if there is none of that name
     */
    public DriftReport check(Optional<String> projection, Progress progress) {
        return replay(projection).check(progress);
    }

    /** Loads many facts with the live processors stopped, then rebuilds all read models at once: many times faster than following. */
    public void load(Runnable facts, Progress progress) {
        live.stop();
        try {
            facts.run();
            rebuild(Optional.empty(), progress);
        } finally {
            live.start();
        }
    }

    private Replay replay(Optional<String> wanted) {
        List<Projection> chosen = wanted.map(this::named).map(List::of).orElse(projections);
        return new Replay(source, decoder.get(), chosen);
    }

    private Projection named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownProjection(name, projections()));
    }
}
