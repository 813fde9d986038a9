package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.database.LogContinuity.Loss;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Red while the log is shorter than this node knew it to be. */
final class LogHealthIndicator implements HealthIndicator {
    private final LogContinuity continuity;

    LogHealthIndicator(LogContinuity continuity) {
        this.continuity = continuity;
    }

    @Override
    public Health health() {
        Loss loss = continuity.loss();
        if (loss == null) {
            return Health.up().withDetail("last", continuity.last().index()).build();
        }
        return Health.down()
                .withDetail(
                        "error",
                        "LogShortened (journal raccourci): " + loss
                                + " Acts are stopped until './jalon replay --accept-log=REASON'.")
                .withDetail("known", loss.known().index())
                .withDetail("head", loss.head())
                .withDetail("since", loss.since().toString())
                .build();
    }
}
