package fr.jalon.app.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A real PostgreSQL that lives in the data directory and stops with the process: durable, on the loopback address only, behind
 * passwords that only this user can read.
 *
 * <p>The library that starts it turns durability off by default (it was made for tests); every setting is put back here and
 * checked on the running server. Data is never deleted.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final Duration RESTART = Duration.ofSeconds(30);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "jalon";
    private static final String OWNER = "jalon_owner";
    private static final String APPLICATION = "jalon_app";

    private final DataDirectory directory;
    private final Path binaries;
    private final DatabaseAccess access;
    private final OrphanPostmaster postmaster;
    private final PostmasterWatch watch;
    private volatile EmbeddedPostgres postgres;
    private volatile ProcessHandle process;

    private EmbeddedDatabase(DataDirectory directory, Path binaries, EmbeddedPostgres postgres, DatabaseAccess access) {
        this.directory = directory;
        this.binaries = binaries;
        this.postgres = postgres;
        this.access = access;
        this.postmaster = new OrphanPostmaster(directory.cluster());
        this.process = postmaster.running().orElseThrow();
        this.watch = new PostmasterWatch(() -> postmaster.isPostgresOfThisCluster(process), this::restart);
    }

    /**
     * Starts the PostgreSQL of {@code dataDirectory}, created on first use, recovering from any earlier interruption.
     *
     * @throws DatabaseUnavailable if another process holds the directory, or the server found is not ours or not durable
     */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return start(dataDirectory, dataDirectory.resolve("binaries"));
    }

    /** @param binaries where the programs of PostgreSQL are unpacked, once */
    public static EmbeddedDatabase start(Path dataDirectory, Path binaries) {
        DataDirectory directory = DataDirectory.lock(dataDirectory);
        try {
            return start(directory, DataDirectory.createPrivate(binaries));
        } catch (IOException | SQLException e) {
            directory.close();
            throw new DatabaseUnavailable(
                    "PostgreSQL does not start in " + directory.cluster() + "; see " + directory.file("postgres.log"),
                    e);
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /** Stops PostgreSQL; the data stays. */
    @Override
    public void close() {
        watch.close();
        try {
            postgres.close();
            postmaster.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop PostgreSQL", e);
        } finally {
            directory.close();
        }
    }

    /** On the port of the one that died, which is all that the rest of the application knows of it. */
    private void restart(int attempt) throws IOException, SQLException {
        int port = postgres.getPort();
        postmaster.clear();
        postmaster.awaitSessionsEnded();
        postgres.close();
        // The library holds this lock for good when a start fails; ours, on the directory, is the one that counts.
        Files.deleteIfExists(directory.cluster().resolve("epg-lock"));
        postgres = server(directory, binaries, port)
                .setPGStartupWait(RESTART.multipliedBy(attempt))
                .start();
        process = postmaster.running().orElseThrow();
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            checkIsOurs(connection, directory.cluster());
            Durability.check(connection);
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, Path binaries) throws IOException, SQLException {
        directory.setAsideUnfinishedCluster();
        EmbeddedPostgres postgres = server(directory, binaries, 0).start();
        DataDirectory.makePrivate(binaries);
        try {
            DataSource superuser = postgres.getPostgresDatabase();
            String port = Integer.toString(postgres.getPort());
            DatabaseAccess access = new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                    new DatabaseAccess.Login(OWNER, directory.secret("database-owner.secret")),
                    new DatabaseAccess.Login(APPLICATION, directory.secret("database-application.secret")));
            try (Connection connection = superuser.getConnection()) {
                checkIsOurs(connection, directory.cluster());
                Durability.check(connection);
                createRoles(connection, access);
            }
            directory.markCreated();
            return new EmbeddedDatabase(directory, binaries, postgres, access);
        } catch (SQLException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** @param port 0 for any that is free */
    private static EmbeddedPostgres.Builder server(DataDirectory directory, Path binaries, int port) {
        OrphanPostmaster orphan = new OrphanPostmaster(directory.cluster());
        String password = directory.secret("database-superuser.secret");
        Redirect log = Redirect.appendTo(directory.file("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // These two become options of initdb: passwords from the first second, not trust.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", directory.file("database-superuser.secret").toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("log_checkpoints", "off")
                .setDataDirectoryCustomizer(cluster -> orphan.clear());
    }

    /** The port was free a moment ago; another server may have taken it since, and must never be written to. */
    private static void checkIsOurs(Connection connection, Path cluster) throws SQLException {
        String found = show(connection, "data_directory");
        if (!Files.exists(Path.of(found)) || !sameFile(Path.of(found), cluster)) {
            throw new DatabaseUnavailable(
                    "Another PostgreSQL answers in our place (" + found + "). Start Jalon again.");
        }
    }

    private static boolean sameFile(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare " + one + " and " + other, e);
        }
    }

    private static void createRoles(Connection connection, DatabaseAccess access) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (DatabaseAccess.Login login : new DatabaseAccess.Login[] {access.owner(), access.application()}) {
                if (!exists(statement, "select from pg_roles where rolname = '" + login.user() + "'")) {
                    statement.execute("create role " + login.user() + " login");
                }
                statement.execute("alter role " + login.user() + " password '" + login.password() + "'");
            }
            statement.execute("grant " + APPLICATION + " to " + OWNER);
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
