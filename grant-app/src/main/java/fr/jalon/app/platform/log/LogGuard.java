package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.DatabaseUnavailable;
import fr.jalon.app.platform.database.LastKnown;
import fr.jalon.app.platform.database.LogCluster;
import fr.jalon.app.platform.database.LogContinuity;
import fr.jalon.app.platform.database.LogContinuity.Loss;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.projections.rebuild.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps in a file what this node knows of the log, compares it at the start, and does what a log that lost its end asks for: no index is given
 * twice, and, when another server took over, no screen shows what is not in the log. Acts go on once a person has taken the log as it is.
 */
final class LogGuard implements InitializingBean, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogGuard.class);
    private static final long EVERY_MILLIS = 1_000;

    private final LogContinuity continuity;
    private final LogMemory memory;
    private final ReplayService replay;
    private final Path file;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-guard").daemon().factory());
    private @Nullable LastKnown kept;
    private @Nullable Loss handled;
    private @Nullable String trouble;
    private volatile boolean running;

    LogGuard(LogContinuity continuity, LogMemory memory, ReplayService replay, Path file) {
        this.continuity = continuity;
        this.memory = memory;
        this.replay = replay;
        this.file = file;
    }

    /** @throws DatabaseUnavailable if the file is about the log of another PostgreSQL, or cannot be written */
    @Override
    public void afterPropertiesSet() {
        Optional<LastKnown> before = LastKnown.read(file);
        if (before.isEmpty() || memory.holds(before.get())) {
            begin();
        } else if (memory.isTakenAsItIs(before.get().seenAt())) {
            resume();
        } else {
            refuse(before.get());
        }
    }

    private void refuse(LastKnown before) {
        LogCluster.Found found = memory.found(before.place());
        if (!found.cluster().systemIdentifier().equals(before.cluster().systemIdentifier())) {
            throw new DatabaseUnavailable("This database is another one than the one known here: "
                    + file.toAbsolutePath() + " tells of event "
                    + before.place().index()
                    + ", which its log does not hold. See which database is told; if this one is meant,"
                    + " './jalon replay --accept-log=REASON' says so.");
        }
        kept = before;
        continuity.start(before.cluster(), before.place());
        continuity.lose(before.place(), found, before.cluster());
    }

    private void begin() {
        LastKnown now = memory.now();
        continuity.start(now.cluster(), now.place());
        try {
            keep(now);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Cannot keep what is known of the log in " + file.toAbsolutePath()
                            + ". Set JALON_CONTINUITY_FILE to a file that can be written, outside of the database's"
                            + " own disk.",
                    e);
        }
    }

    private void resume() {
        try {
            LastKnown.setAside(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set aside " + file, e);
        }
        begin();
    }

    private void tick() {
        try {
            Loss loss = continuity.loss();
            if (loss == null) {
                // What other nodes add is known here too: a node that knew nothing of a loss would take acts on.
                continuity.seen(memory.head());
                save();
            } else if (memory.isTakenAsItIs(kept == null ? loss.since() : kept.seenAt())) {
                resume();
                LOG.warn("The log was taken as it is: acts go on.");
            } else if (!loss.equals(handled)) {
                handle(loss);
                handled = loss;
            }
            trouble = null;
        } catch (IOException | RuntimeException e) {
            // The database is away, or the disk is full: said once, tried again at the next turn.
            if (!Objects.equals(trouble, e.getClass().getName())) {
                LOG.warn("What is known of the log is not kept now", e);
            }
            trouble = e.getClass().getName();
        }
    }

    private void handle(Loss loss) throws IOException {
        LastKnown before = kept;
        if (before == null || !before.place().equals(loss.known())) {
            // What this node knew in memory alone: started again, it must still know.
            LogCluster held = Objects.requireNonNull(continuity.cluster());
            keep(new LastKnown(held, loss.known(), "", before == null ? loss.since() : before.seenAt()));
        }
        LOG.error("{} Acts are stopped. See \"The log differs\" in docs/operations.md.", loss);
        memory.skipIndexes(loss.known());
        if (loss.takenOver()) {
            replay.rebuildShortened(Progress.NONE);
        }
    }

    private void save() throws IOException {
        LogCluster cluster = Objects.requireNonNull(continuity.cluster());
        LastKnown before = kept;
        if (before != null
                && before.place().equals(continuity.last())
                && before.cluster().equals(cluster)) {
            return;
        }
        LastKnown now = memory.at(cluster, continuity.last());
        // What was lost while asking must not be forgotten.
        if (continuity.loss() == null) {
            keep(now);
        }
    }

    private void keep(LastKnown now) throws IOException {
        now.write(file);
        kept = now;
    }

    @Override
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The last word is kept while the database is still there. */
    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        try {
            if (timer.awaitTermination(10, TimeUnit.SECONDS) && continuity.loss() == null) {
                save();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("What is known of the log was not kept at the end", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
