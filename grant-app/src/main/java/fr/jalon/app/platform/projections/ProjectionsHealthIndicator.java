package fr.jalon.app.platform.projections;

import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.live.PositionTracker.Failure;
import fr.jalon.projections.live.PositionTracker.Position;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Red as soon as a read model is stuck: its name, the event it cannot take in and the error; also when one stays behind the log without
 * moving, whatever the reason.
 */
final class ProjectionsHealthIndicator extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PositionTracker tracker;
    private final Function<String, Optional<Throwable>> errors;
    private final Duration patience;

    /** @param errors what stops the processor of a read model, as {@link LiveProjections#error} says */
    ProjectionsHealthIndicator(PositionTracker tracker, Function<String, Optional<Throwable>> errors) {
        this(tracker, errors, PATIENCE);
    }

    ProjectionsHealthIndicator(
            PositionTracker tracker, Function<String, Optional<Throwable>> errors, Duration patience) {
        this.tracker = tracker;
        this.errors = errors;
        this.patience = patience;
    }

    /** A database that does not answer is a red health with its reason, as for every other part. */
    @Override
    protected void doHealthCheck(Health.Builder health) {
        long head = tracker.head();
        health.up().withDetail("head", head);
        for (Position position : tracker.positions()) {
            Map<String, Object> trouble = trouble(position, head);
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("index", position.index());
            details.put("lag", Math.max(0, head - position.index()));
            details.putAll(trouble);
            health.withDetail(position.projection(), details);
            if (!trouble.isEmpty()) {
                health.down();
            }
        }
    }

    /** A read model that holds the whole log has none, even while its processor still reports what stopped it before. */
    private Map<String, Object> trouble(Position position, long head) {
        Map<String, Object> trouble = new LinkedHashMap<>();
        if (position.index() >= head) {
            return trouble;
        }
        Failure failure = position.failure();
        Optional<Throwable> error = errors.apply(position.projection());
        if (failure != null) {
            trouble.put("stuckAt", failure.index());
            trouble.put("event", failure.event());
            trouble.put("identifier", failure.identifier());
            trouble.put("error", failure.error());
            trouble.put("since", failure.since().toString());
        } else if (error.isPresent()) {
            trouble.put("error", error.get().toString());
        } else if (tracker.stillFor(position.projection()).compareTo(patience) > 0) {
            trouble.put("error", "behind, and has not moved for " + patience.toSeconds() + " s");
        }
        return trouble;
    }
}
