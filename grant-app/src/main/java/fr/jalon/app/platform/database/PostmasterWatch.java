package fr.jalon.app.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the server in the box when it has died. Nothing else would: it is no child of this process, and without it no act is taken.
 * PostgreSQL recovers by itself what it had acknowledged.
 */
final class PostmasterWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostmasterWatch.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 30;
    /** A server that lived that long before it died is not one that cannot start. */
    private static final Duration WELL = Duration.ofMinutes(1);

    /** Starts the server again on what the dead one left. */
    interface Restart {
        /** @param attempt from 1; the later, the more patiently */
        void run(int attempt) throws IOException, SQLException;
    }

    private final BooleanSupplier alive;
    private final Restart restart;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    PostmasterWatch(BooleanSupplier alive, Restart restart) {
        this.alive = alive;
        this.restart = restart;
        this.thread = new Thread(this::watch, "postmaster-watch");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Watches no longer; a start under way is given up. */
    @Override
    public void close() {
        end.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        int tries = 0;
        long since = System.nanoTime();
        while (!isEnding(LOOK)) {
            if (alive.getAsBoolean()) {
                continue;
            }
            tries = System.nanoTime() - since > WELL.toNanos() ? 1 : tries + 1;
            if (tries > TRIES) {
                LOG.error(
                        "PostgreSQL does not start after {} tries: no act can be taken. Stop Jalon, see postgres.log"
                                + " in the data directory, then start it again",
                        TRIES);
                return;
            }
            LOG.error("PostgreSQL has died: starting it again (try {} of {})", tries, TRIES);
            if (!isEnding(pauseBefore(tries))) {
                tryOnce(tries);
                since = System.nanoTime();
            }
        }
    }

    private void tryOnce(int attempt) {
        try {
            restart.run(attempt);
            LOG.warn("PostgreSQL runs again, with all that it had acknowledged");
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("PostgreSQL does not start: {}", e.getMessage());
        }
    }

    /** None before the first try, then one second, doubled each time. */
    static Duration pauseBefore(int attempt) {
        if (attempt == 1) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(attempt - 2, 10);
        return seconds < LONGEST_PAUSE.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST_PAUSE;
    }

    private boolean isEnding(Duration wait) {
        try {
            return end.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }
}
