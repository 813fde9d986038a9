package fr.jalon.projections.live;

import fr.jalon.projections.kernel.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each read model has read the log, so that people read their own writes and operators see what lags.
 *
 * <p>The processors of this process announce each step; those of another one are looked up in the database.
 */
public final class PositionTracker {
    /** How long a wait goes without looking at the database, where another process may have moved a position. */
    private static final Duration LOOK_UP = Duration.ofMillis(50);

    private final JdbcClient db;
    private final List<Projection> readModels;
    private final List<String> projections;
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    /** Where a read model stood during the whole of a wait that it let run out. */
    private final Map<String, Long> still = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    public PositionTracker(JdbcClient db, Collection<Projection> readModels) {
        this.db = db;
        this.readModels = List.copyOf(readModels);
        this.projections = readModels.stream().map(Projection::name).toList();
    }

    /**
     * Waits until the read models that show facts of the log have reached them, but no longer than {@code max}, and for none that is known
     * to stand still: its failure is known, or a wait ran out before and it has not moved since, wherever its processor runs.
     *
     * @param index the last of the facts, which is in the log
     * @param facts their stored names
     * @return whether each read model that wants one of them has it
     */
    public boolean awaitFacts(long index, Collection<String> facts, Duration max) {
        List<String> wanted = readModels.stream()
                .filter(model -> facts.stream().anyMatch(model.wants()::has))
                .map(Projection::name)
                .toList();
        if (wanted.stream().anyMatch(name -> standsStill(name, index))) {
            lookUp();
        }
        Map<String, Long> before = new LinkedHashMap<>();
        wanted.forEach(name -> before.put(name, reached(name)));
        boolean settled =
                await(() -> wanted.stream().allMatch(name -> reached(name) >= index || standsStill(name, index)), max);
        if (!settled && !Thread.currentThread().isInterrupted()) {
            before.forEach((name, position) -> {
                if (position < index && position == reached(name)) {
                    still.put(name, position);
                }
            });
        }
        return haveReached(index, wanted);
    }

    private boolean standsStill(String projection, long index) {
        long position = reached(projection);
        Failure failure = failures.get(projection);
        return position < index
                && (still.getOrDefault(projection, -1L) == position || failure != null && failure.index() > position);
    }

    /** Waits until every read model has reached {@code index}. */
    public boolean awaitIndex(long index, Duration max) {
        return awaitIndex(index, max, projections);
    }

    /**
     * Waits until {@code wanted} have reached {@code index}, but no longer than {@code max}.
     *
     * @return false when the time ran out, or the thread was interrupted: what the reader sees may be a little old
     */
    public boolean awaitIndex(long index, Duration max, Collection<String> wanted) {
        return await(() -> haveReached(index, wanted), max);
    }

    private boolean await(BooleanSupplier settled, Duration max) {
        long deadline = System.nanoTime() + max.toNanos();
        try {
            while (!settled.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                if (!isAnnounced(settled, Math.min(left, LOOK_UP.toNanos()))) {
                    lookUp();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until every read model has reached the last event of the log as it is now. */
    public boolean awaitHead(Duration max) {
        return awaitIndex(head(), max);
    }

    /** Where every read model stands, in the database. */
    public List<Position> positions() {
        lookUp();
        return projections.stream().map(this::position).toList();
    }

    /** Last index of the log, 0 when it is empty. */
    public long head() {
        return db.sql("select coalesce(max(global_index), 0) from es.event")
                .query(Long.class)
                .single();
    }

    /**
     * For how long a read model has had something to read and has not moved, by the clock of the database: whoever asks first is told
     * no less than whoever asks often.
     *
     * @return zero when it holds the whole log
     */
    public Duration stillFor(String projection) {
        return db.sql("""
            select extract(epoch from now() - greatest(next.time_stamp, position.advanced_at)) as seconds
            from es.event next left join read.position position on position.projection = :projection
            where next.global_index = (
                select min(global_index) from es.event where global_index > coalesce(
                    (select event_index from read.position where projection = :projection), 0))\
            """)
                .param("projection", projection)
                .query((row, number) -> Duration.ofSeconds(row.getLong("seconds")))
                .optional()
                .orElse(Duration.ZERO);
    }

    void advance(String projection, long index) {
        failures.remove(projection);
        reached.merge(projection, index, Math::max);
        announce();
    }

    void fail(String projection, Failure failure) {
        failures.put(projection, failure);
        announce();
    }

    /** An event that the database already holds stops nothing, though its processor may not have said so yet. */
    private Position position(String projection) {
        long index = reached(projection);
        Failure failure = failures.get(projection);
        return new Position(projection, index, failure != null && failure.index() > index ? failure : null);
    }

    private void announce() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a processor of this process says so within {@code nanos}. */
    private boolean isAnnounced(BooleanSupplier settled, long nanos) throws InterruptedException {
        lock.lock();
        try {
            return settled.getAsBoolean() || advanced.awaitNanos(nanos) > 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean haveReached(long index, Collection<String> wanted) {
        return wanted.stream().allMatch(name -> reached(name) >= index);
    }

    private long reached(String projection) {
        return reached.getOrDefault(projection, 0L);
    }

    private void lookUp() {
        Map<String, Long> stored = new LinkedHashMap<>();
        db.sql("select projection, event_index from read.position").query(row -> {
            stored.put(row.getString("projection"), row.getLong("event_index"));
        });
        stored.forEach((name, index) -> reached.merge(name, index, Math::max));
    }

    /**
     * Where one read model stands.
     *
     * @param index last event it holds
     * @param failure why it does not go on, null while it does
     */
    public record Position(
            String projection, long index, @Nullable Failure failure) {}

    /**
     * Why a read model is stuck.
     *
     * @param index the event it cannot take in
     * @param event its stored name
     * @param identifier its own, the same in every copy of the log
     */
    public record Failure(long index, String event, String identifier, String error, Instant since) {}
}
