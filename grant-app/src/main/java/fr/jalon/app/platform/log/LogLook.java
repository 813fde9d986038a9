package fr.jalon.app.platform.log;

import fr.jalon.app.platform.database.LastKnown;
import fr.jalon.projections.rebuild.EventDecoder;
import fr.jalon.projections.rebuild.LogCheck;
import fr.jalon.projections.rebuild.LogDifference;
import fr.jalon.projections.rebuild.LogReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the log is what was recorded, by all that is known in the database and beside it; behind {@code jalon replay}. */
public final class LogLook {
    private final JdbcTemplate database;
    private final Supplier<EventDecoder> decoder;
    private final LogMemory memory;
    private final Path file;

    LogLook(JdbcTemplate database, Supplier<EventDecoder> decoder, LogMemory memory, Path file) {
        this.database = database;
        this.decoder = decoder;
        this.memory = memory;
        this.file = file;
    }

    /** Changes nothing. */
    public LogReport look() {
        return Objects.requireNonNull(database.execute((ConnectionCallback<LogReport>) this::look))
                .and(shortened());
    }

    private LogReport look(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0");
            try {
                return new LogCheck(decoder.get(), Oddities::of).look(connection);
            } finally {
                statement.execute("reset transaction_timeout");
            }
        }
    }

    /** What a node on this machine knew, of this very cluster, that nobody has given up since. */
    private Stream<LogDifference> shortened() {
        LastKnown now = memory.now();
        return LastKnown.read(file).stream()
                .filter(kept ->
                        kept.cluster().systemIdentifier().equals(now.cluster().systemIdentifier()))
                .filter(kept -> !memory.holds(kept) && !memory.isTakenAsItIs(kept.seenAt()))
                .map(kept -> new LogDifference(
                        Math.min(kept.place().index(), now.place().index() + 1),
                        null,
                        "this machine knew event " + kept.place().index() + " ("
                                + kept.place().identifier() + "), which the log, ending at "
                                + now.place().index() + ", does not hold with the same past"));
    }
}
