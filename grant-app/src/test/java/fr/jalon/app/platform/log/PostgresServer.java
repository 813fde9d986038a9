package fr.jalon.app.platform.log;

import fr.jalon.app.support.RunningJalon;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that can be copied while it runs, killed, and promoted. */
final class PostgresServer {
    private static final Set<String> NOT_COPIED =
            Set.of("pg_wal", "pg_replslot", "postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path data;
    private final EmbeddedPostgres postgres;

    private PostgresServer(Path data, int port) throws IOException {
        this.data = data;
        Redirect log = Redirect.appendTo(
                data.resolveSibling(data.getFileName() + ".log").toFile());
        this.postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        RunningJalon.BINARIES.toAbsolutePath().toFile())
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .start();
    }

    static PostgresServer create(Path data, int port) throws IOException {
        return new PostgresServer(data, port);
    }

    /** A standby made of a copy of this one; one that does not follow will lack all that comes after. */
    PostgresServer standby(Path copy, int port, boolean following) throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            Files.createDirectories(
                    copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            copy(data, copy);
            String label;
            try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                label = row.getString(1);
            }
            Files.writeString(copy.resolve("backup_label"), label);
            copy(data.resolve("pg_wal"), Files.createDirectory(copy.resolve("pg_wal")));
        }
        Files.createDirectory(copy.resolve("pg_replslot"));
        Files.createFile(copy.resolve("standby.signal"));
        if (following) {
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + postgres.getPort() + " user=postgres'\n",
                    StandardOpenOption.APPEND);
        }
        return new PostgresServer(copy, port);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.getParent().equals(from)
                        && NOT_COPIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult
                                .CONTINUE; // It went while the server worked; the log of the server tells.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }
        });
    }

    JdbcClient superuser() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    String position() {
        return superuser()
                .sql("select pg_current_wal_flush_lsn()::text")
                .query(String.class)
                .single();
    }

    boolean hasReplayed(String position) {
        return superuser()
                .sql("select pg_last_wal_replay_lsn() >= ?::pg_lsn")
                .param(position)
                .query(Boolean.class)
                .single();
    }

    /** It takes over: its own line of history begins. */
    void promote() {
        superuser().sql("select pg_promote()").query(Boolean.class).single();
    }

    /** As when the machine loses power. */
    void kill() throws Exception {
        String pid =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().trim();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(60, TimeUnit.SECONDS);
    }

    void stop() throws IOException {
        postgres.close();
    }
}
