package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.RowWriter;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** The log to the shadow tables, in bulk: chunks are decoded and projected on all cores, and written in the order of the log. */
final class Pipeline {
    private static final RowWriter WRITER = new RowWriter(Shadow.SCHEMA);

    private final EventDecoder decoder;
    private final List<Projection> projections;

    Pipeline(EventDecoder decoder, List<Projection> projections) {
        this.decoder = decoder;
        this.projections = projections;
    }

    /**
     * Takes in the events after {@code after} up to {@code upTo}.
     *
     * @param connection one that commits by itself
     * @param done told after each chunk how many events it held
     */
    void run(Connection connection, long after, long upTo, LongConsumer done) throws SQLException {
        int cores = Runtime.getRuntime().availableProcessors();
        Deque<Future<Chunk>> ahead = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            try {
                long read = after;
                for (List<StoredEvent> events = EventLog.next(connection, read, upTo);
                        !events.isEmpty();
                        events = EventLog.next(connection, read, upTo)) {
                    read = events.getLast().globalIndex();
                    List<StoredEvent> chunk = events;
                    ahead.add(workers.submit(() -> project(chunk)));
                    if (ahead.size() > cores) {
                        done.accept(write(connection, ahead.remove()));
                    }
                }
                while (!ahead.isEmpty()) {
                    done.accept(write(connection, ahead.remove()));
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private Chunk project(List<StoredEvent> events) {
        Rows rows = new Rows();
        events.forEach(stored -> project(stored, rows));
        Map<Table, StringBuilder> text = new LinkedHashMap<>();
        rows.tables().forEach(table -> text.put(table, RowWriter.copyText(rows.of(table))));
        return new Chunk(events.size(), text);
    }

    /** What nobody wants is not even decoded. */
    private void project(StoredEvent stored, Rows rows) {
        List<Projection> takers = projections.stream()
                .filter(projection -> projection.wants().has(stored.name()))
                .toList();
        if (takers.isEmpty()) {
            return;
        }
        try {
            var recorded = decoder.decode(stored);
            takers.forEach(projection -> rows.addFrom(projection, recorded));
        } catch (RuntimeException e) {
            throw ReplayStopped.at(stored, takers.stream().map(Projection::name).collect(Collectors.joining(", ")), e);
        }
    }

    private static long write(Connection connection, Future<Chunk> future) throws SQLException {
        Chunk chunk = done(future);
        for (Map.Entry<Table, StringBuilder> table : chunk.text().entrySet()) {
            WRITER.copy(connection, table.getKey(), table.getValue());
        }
        return chunk.events();
    }

    private static Chunk done(Future<Chunk> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ReplayStopped stopped
                    ? stopped
                    : new IllegalStateException("The rebuild broke: " + e.getCause(), e.getCause());
        }
    }

    private record Chunk(long events, Map<Table, StringBuilder> text) {}
}
