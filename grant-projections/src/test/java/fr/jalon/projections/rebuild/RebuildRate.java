package fr.jalon.projections.rebuild;

import fr.jalon.projections.ReadModels;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how many events a rebuild and a check take in per second. Not a test: the machine decides. Run it by hand, with the number of
 * dossiers as argument.
 */
final class RebuildRate {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildRate.class);

    private RebuildRate() {}

    public static void main(String[] arguments) {
        Database database = Database.fresh();
        History history = Lives.drawn(1, Integer.parseInt(arguments[0]));
        long events = history.facts().size();
        database.append(history.facts());
        Replay replay = new Replay(database.application(), Database.decoder(), ReadModels.ALL);
        for (int round = 1; round <= 4; round++) {
            rate("rebuild", events, () -> replay.rebuild(Progress.NONE, Handover.NONE));
        }
        rate("check", events, () -> replay.check(Progress.NONE));
        rate("live, batches of 1000", events, () -> database.project(history.facts(), 1_000));
    }

    private static void rate(String what, long events, Runnable work) {
        long start = System.nanoTime();
        work.run();
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - start).toMillis());
        LOG.info("{}: {} events in {} ms, {}/s", what, events, millis, events * 1_000 / millis);
    }
}
