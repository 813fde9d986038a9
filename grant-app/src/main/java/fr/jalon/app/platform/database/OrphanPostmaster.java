package fr.jalon.app.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL left running, or the process number left on disk, by a Jalon that was killed.
 *
 * <p>PostgreSQL outlives its parent: after a {@code kill -9} the next start finds either a server still running on the data
 * directory, or a stale {@code postmaster.pid} whose number may by now belong to any program.
 */
final class OrphanPostmaster {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanPostmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path pidFile;
    private final Path cluster;

    OrphanPostmaster(Path cluster) {
        this.cluster = cluster;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Called while the data directory is locked by us: whatever runs there is nobody's. */
    void clear() {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = running();
        try {
            if (orphan.isPresent()) {
                LOG.warn(
                        "Stopping the PostgreSQL that still runs on the data directory (pid {})",
                        orphan.get().pid());
                stop(orphan.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + pidFile, e);
        }
    }

    /** The server that runs on the cluster now. */
    Optional<ProcessHandle> running() {
        return Files.exists(pidFile)
                ? pid().flatMap(ProcessHandle::of).filter(this::isPostgresOfThisCluster)
                : Optional.empty();
    }

    /** The sessions of a server that died end by themselves, and no other starts while they still hold its memory. */
    void awaitSessionsEnded() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<ProcessHandle> session = session();
        while (session.isPresent() && System.nanoTime() < deadline) {
            ended(session.get());
            session = session();
        }
    }

    /** Each of them works in the folder of the cluster; where the system does not tell, none is found. */
    private Optional<ProcessHandle> session() {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
                        return Files.readSymbolicLink(folder).equals(cluster);
                    } catch (IOException gone) {
                        return false;
                    }
                })
                .findFirst();
    }

    private Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::trim)
                    .map(Long::valueOf);
        } catch (IOException | NumberFormatException unreadable) {
            LOG.warn("Unreadable {}: taken as stale", pidFile);
            return Optional.empty();
        }
    }

    /** A zombie has no command line any more, so it is not taken for a server. */
    boolean isPostgresOfThisCluster(ProcessHandle process) {
        String line = process.info().commandLine().orElse("");
        return line.contains("postgres") && line.contains(cluster.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown: open sessions are cut, the write-ahead log is closed cleanly. */
    private void stop(ProcessHandle postmaster) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(pidFile) && System.nanoTime() < deadline && !ended(postmaster)) {
            LOG.debug("Waiting for {} to stop", postmaster.pid());
        }
        if (Files.exists(pidFile) && isPostgresOfThisCluster(postmaster)) {
            throw new DatabaseUnavailable("The PostgreSQL left running on " + cluster + " (pid " + postmaster.pid()
                    + ") does not stop. Stop it, then start Jalon again.");
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL to stop", e);
        }
    }
}
