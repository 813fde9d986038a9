package fr.jalon.projections.history;

import fr.jalon.projections.ReadModels;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.RowWriter;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.StoredPosition;
import fr.jalon.projections.rebuild.EventDecoder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** A real PostgreSQL with the log and the read models, each test class with a database of its own. */
public final class Database {
    private static final List<Path> MIGRATIONS = List.of(
            Path.of("../grant-app/src/main/resources/db/migration"),
            Path.of("src/main/resources/db/migration/projections"));
    private static final Path AFTER =
            Path.of("src/main/resources/db/migration/projections/afterMigrate__read_models.sql");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        static {
            create("template0", "views");
            PGSimpleDataSource owner = source("views");
            migrations().forEach(script -> run(owner, script));
        }

        static PGSimpleDataSource source(String database) {
            return (PGSimpleDataSource) POSTGRES.getDatabase("postgres", database);
        }

        static void create(String template, String database) {
            JdbcClient.create(POSTGRES.getPostgresDatabase())
                    .sql("create database " + database + " template " + template)
                    .update();
        }

        static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_wal_size", "4GB")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final DataSource owner;
    private final DataSource application;

    private Database(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    /** A new database with all migrations, empty. */
    public static Database fresh() {
        String name = "views" + NUMBER.incrementAndGet();
        Server.create("views", name);
        PGSimpleDataSource owner = Server.source(name);
        PGSimpleDataSource application = Server.source(name);
        application.setOptions("-c role=jalon_app -c lock_timeout=5s -c transaction_timeout=30s");
        return new Database(owner, application);
    }

    /** As the running system sees it. */
    public DataSource application() {
        return application;
    }

    /** One session of the running system. */
    public Connection connect() {
        try {
            return application.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As whoever owns the database sees it. */
    public DataSource owner() {
        return owner;
    }

    public JdbcClient client() {
        return JdbcClient.create(application);
    }

    public JdbcClient ownerClient() {
        return JdbcClient.create(owner);
    }

    /** Adds the facts to the log, at the times at which they happened, which only its owner may say. */
    public void append(List<Recorded<?>> facts) {
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                    insert into es.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data, command_id, command_part)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
                    """)) {
            connection.setAutoCommit(false);
            for (Recorded<?> fact : facts) {
                insert.setString(1, "event-" + fact.index());
                insert.setString(2, fact.streamId());
                insert.setLong(3, fact.sequence());
                insert.setString(4, fact.streamType());
                insert.setObject(5, fact.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setString(6, fact.name());
                insert.setString(7, Integer.toString(fact.revision()));
                insert.setString(8, fact.payload());
                insert.setString(9, History.JSON.writeValueAsString(History.metaData(fact)));
                insert.setString(10, fact.envelope().commandId());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds the rows of the facts to the live tables, as the live driver does, {@code batch} facts at a time. */
    public void project(List<Recorded<?>> facts, int batch) {
        for (int from = 0; from < facts.size(); from += batch) {
            projectBatch(facts.subList(from, Math.min(facts.size(), from + batch)));
        }
    }

    private void projectBatch(List<Recorded<?>> facts) {
        try (Connection connection = application.getConnection()) {
            for (Projection projection : ReadModels.ALL) {
                Rows rows = new Rows();
                facts.forEach(fact -> rows.addFrom(projection, fact));
                new RowWriter(RowWriter.LIVE).insert(connection, rows);
                StoredPosition.advance(
                        connection, projection.name(), facts.getLast().index());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Log and live tables, both. */
    public Database with(History history) {
        append(history.facts());
        project(history.facts(), 100);
        return this;
    }

    /** Every row of a table, one line each. */
    public List<String> rows(String schema, String table) {
        return client().sql("select t::text from " + schema + "." + table + " t order by event_index, ordinal")
                .query((row, number) -> row.getString(1))
                .list();
    }

    public static EventDecoder decoder() {
        return stored -> new Recorded<>(
                stored.globalIndex(),
                stored.streamType(),
                stored.streamId(),
                stored.sequence(),
                stored.name(),
                Integer.parseInt(stored.revision()),
                History.JSON.readValue(stored.payload(), History.classOf(stored.name())),
                stored.payload(),
                stored.recordedAt(),
                fr.jalon.projections.kernel.Envelope.from(History.JSON.readValue(
                        stored.metaData(), new TypeReference<java.util.Map<String, String>>() {})));
    }

    private static List<Path> migrations() {
        return Stream.concat(MIGRATIONS.stream().flatMap(Database::scripts), Stream.of(AFTER))
                .toList();
    }

    private static Stream<Path> scripts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted(java.util.Comparator.comparingInt(Database::version))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void run(DataSource source, Path script) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(script));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(script.toString(), e);
        }
    }
}
