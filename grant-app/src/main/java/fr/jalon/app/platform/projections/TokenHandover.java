package fr.jalon.app.platform.projections;

import fr.jalon.projections.live.LiveProjection;
import fr.jalon.projections.rebuild.Handover;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a processor that is stopped go on after what was rebuilt.
 *
 * <p>One that runs, here or in another process, keeps its own position, and its token is not even locked: what it reads twice changes nothing.
 */
final class TokenHandover implements Handover {
    private static final int SEGMENT = 0;
    /** After which Axon gives the token of a silent processor to another one. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final TokenStore tokens;
    private final LiveProjections live;
    private final JdbcClient database;
    private final Set<String> claimed = new HashSet<>();

    TokenHandover(TokenStore tokens, LiveProjections live, JdbcClient database) {
        this.tokens = tokens;
        this.live = live;
        this.database = database;
    }

    @Override
    public void prepare(String projection) {
        String processor = LiveProjection.processorName(projection);
        claimed.remove(processor);
        if (live.isRunning(projection) || runsElsewhere(processor)) {
            return;
        }
        if (tokens.fetchSegments(processor).length == 0) {
            tokens.initializeTokenSegments(processor, 1);
        }
        try {
            tokens.fetchToken(processor, SEGMENT);
            claimed.add(processor);
        } catch (UnableToClaimTokenException started) {
            // It was started in another process just now, and keeps its own position.
        }
    }

    @Override
    public void reached(String projection, long index) {
        String processor = LiveProjection.processorName(projection);
        if (claimed.contains(processor)) {
            TrackingToken token = GapAwareTrackingToken.newInstance(index, Set.of());
            tokens.storeToken(token, processor, SEGMENT);
            tokens.releaseClaim(processor, SEGMENT);
        }
    }

    private boolean runsElsewhere(String processor) {
        return database
                .sql("select time_stamp from es.token where processor_name = :processor and owner is not null")
                .param("processor", processor)
                .query((row, number) -> Instant.parse(row.getString("time_stamp")))
                .list()
                .stream()
                .anyMatch(sign -> sign.isAfter(Instant.now().minus(CLAIM)));
    }
}
