package fr.jalon.app.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * The same failure, told once whole, then in one line: while a database is away, each processor and each request fails in the same way, and
 * thousands of traces would hide the one line that matters.
 *
 * <p>An error keeps its line, since a person may hold the reference in it; warnings are counted, and their number is told once a window. A
 * failure is whole again after a window without any of its kind.
 */
public final class RepeatedFailures extends TurboFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int WHOLE = -1;
    private static final int KINDS_MAX = 1_000;

    private final InstantSource clock;
    private final Map<Kind, Seen> kinds = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Kind, Seen> eldest) {
            return size() > KINDS_MAX;
        }
    };
    /** Its own lines pass. */
    private final ThreadLocal<Boolean> telling = ThreadLocal.withInitial(() -> false);

    RepeatedFailures(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on, for everything that this process logs. */
    public static void shorten() {
        LoggerContext log = (LoggerContext) LoggerFactory.getILoggerFactory();
        log.addTurboFilter(new RepeatedFailures(InstantSource.system()));
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String message,
            Object @Nullable [] values,
            @Nullable Throwable given) {
        if (telling.get() || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable failure = given == null ? lastOf(values) : given;
        Throwable root = failure == null ? null : root(failure);
        Kind kind = root == null ? Kind.of(logger, level, message) : Kind.of(logger, root);
        int untold = kind == null ? WHOLE : note(kind, level.isGreaterOrEqual(Level.ERROR));
        if (untold == WHOLE) {
            return FilterReply.NEUTRAL;
        }
        if (untold > 0) {
            String line = MessageFormatter.arrayFormat(message, values).getMessage()
                    + (root == null ? "" : ": " + firstLine(root))
                    + (untold == 1 ? " (again)" : " (" + untold + " times since it was last told)");
            telling.set(true);
            logger.log(null, Logger.class.getName(), Level.toLocationAwareLoggerInteger(level), line, null, null);
            telling.set(false);
        }
        return FilterReply.DENY;
    }

    /** Counts one more failure of a kind: {@link #WHOLE}, or how many a line has to tell, 0 for no line now. */
    private synchronized int note(Kind kind, boolean always) {
        Instant now = clock.instant();
        Seen seen = kinds.get(kind);
        if (seen == null || seen.last.plus(WINDOW).isBefore(now)) {
            kinds.put(kind, new Seen(now));
            return WHOLE;
        }
        seen.last = now;
        seen.untold++;
        if (!always && seen.told.plus(WINDOW).isAfter(now)) {
            return 0;
        }
        int untold = seen.untold;
        seen.untold = 0;
        seen.told = now;
        return untold;
    }

    private static @Nullable Throwable lastOf(Object @Nullable [] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String firstLine(Throwable root) {
        return root.toString().lines().findFirst().orElse("");
    }

    /**
     * Failures of one kind arise in the same place; a library also repeats a warning without one.
     *
     * @param mark that place, or the text of the warning
     */
    private record Kind(
            String logger,
            @Nullable Class<?> failure,
            @Nullable Object mark) {
        static Kind of(Logger logger, Throwable root) {
            StackTraceElement[] trace = root.getStackTrace();
            return new Kind(logger.getName(), root.getClass(), trace.length == 0 ? null : trace[0]);
        }

        /** Null for what is always told: our own lines, and all that is no warning. */
        static @Nullable Kind of(Logger logger, Level level, @Nullable String message) {
            boolean ours = logger.getName().startsWith("fr.jalon.");
            return ours || level != Level.WARN ? null : new Kind(logger.getName(), null, message);
        }
    }

    private static final class Seen {
        private Instant told;
        private Instant last;
        private int untold;

        Seen(Instant now) {
            this.told = now;
            this.last = now;
        }
    }
}
