package fr.jalon.app.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the system: real time in UTC, to the microsecond, which is what the log keeps.
 *
 * <p>Only the loader of the reference history stops it, to replay past acts at the instants at which they were done.
 */
public final class JalonClock extends Clock {
    private final Clock real;
    private volatile @Nullable Instant simulated;

    public JalonClock() {
        this(Clock.systemUTC());
    }

    private JalonClock(Clock real) {
        this.real = real;
    }

    /** From now on, and until {@link #release}, it is {@code instant} everywhere in this process. */
    public void simulate(Instant instant) {
        simulated = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether it shows another time than the machine's. */
    public boolean isSimulated() {
        return simulated != null;
    }

    /** Back to real time. */
    public void release() {
        simulated = null;
    }

    @Override
    public Instant instant() {
        Instant stopped = simulated;
        return stopped != null ? stopped : real.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same clock seen from another zone follows the simulation too. */
    @Override
    public Clock withZone(ZoneId zone) {
        JalonClock clock = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock.withZone(other);
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        };
    }
}
