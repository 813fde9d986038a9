package fr.jalon.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.support.RunningJalon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseIT {
    private final Path directory = RunningJalon.freshDirectory("embedded");

    @Test
    void keepsItsDataFromOneStartToTheNext() {
        try (EmbeddedDatabase database = start()) {
            write(database, 41);
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(numbers(database)).containsExactly(41);
        }
    }

    @Test
    void isDurableAndOnTheLoopbackAddressOnly() throws SQLException {
        try (EmbeddedDatabase database = start();
                Connection connection = connect(database)) {
            JdbcClient client = client(database);
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(client.sql("show " + setting).query(String.class).single())
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(client.sql("show listen_addresses").query(String.class).single())
                    .isEqualTo("127.0.0.1");
            Durability.check(connection);

            // Control: the check does refuse a server that could lose what it acknowledged.
            try (Statement statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = off");
            }
            assertThatThrownBy(() -> Durability.check(connection))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        try (EmbeddedDatabase database = start()) {
            for (String user : List.of("postgres", "jalon_owner", "jalon_app")) {
                assertThatThrownBy(() ->
                                DriverManager.getConnection(database.access().url(), user, "wrong"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
            }
        }
    }

    @Test
    void secretsFilesAndProgramsAreForTheirOwnerOnly() throws IOException {
        start().close();
        try (var files = Files.list(directory)) {
            assertThat(files.filter(file -> file.toString().endsWith(".secret")))
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        for (Path folder : List.of(directory.resolve("postgres"), RunningJalon.BINARIES)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aServerThatDiesIsReplacedOnTheSamePortWithAllItAcknowledged() throws Exception {
        try (EmbeddedDatabase database = start()) {
            write(database, 43);
            long dead = postmaster();
            ProcessHandle.of(dead).orElseThrow().destroyForcibly();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .ignoreExceptions()
                    .until(() -> postmaster() != dead && numbers(database).contains(43));
        }
        // Control: what is closed is not started again.
        assertThat(Files.exists(pidFile())).isFalse();
    }

    @Test
    void aSecondStartOnTheSameDirectorySaysSoAtOnce() {
        try (EmbeddedDatabase database = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Another Jalon already runs");
            assertThat(numbers(database)).isEmpty();
        }
    }

    @Test
    void recoversFromAKilledProcessAndStopsTheServerItLeftRunning() throws Exception {
        Process other = HoldDatabase.start(directory);
        long orphan = postmaster();
        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        // Control: the killed process did leave its server running.
        assertThat(ProcessHandle.of(orphan)).isPresent();
        assertThat(Files.exists(pidFile())).isTrue();

        try (EmbeddedDatabase database = start()) {
            assertThat(numbers(database)).containsExactly(42);
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
    }

    @Test
    void recoversWhenTheServerWasKilledToo() throws Exception {
        Process other = HoldDatabase.start(directory);
        ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        List<ProcessHandle> backends = orphan.children().toList();
        orphan.destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> backends.stream()
                        .noneMatch(backend -> backend.info().commandLine().isPresent()));

        try (EmbeddedDatabase database = start()) {
            assertThat(numbers(database)).containsExactly(42);
        }
    }

    @Test
    void aStaleProcessNumberThatNowBelongsToAnotherProgramStopsNothing() throws IOException {
        start().close();
        long ourselves = ProcessHandle.current().pid();
        Files.write(
                pidFile(),
                List.of(Long.toString(ourselves), directory.resolve("postgres").toString(), "0", "5432", "", "", ""));
        try (EmbeddedDatabase database = start()) {
            assertThat(postmaster()).isNotEqualTo(ourselves);
            assertThat(numbers(database)).isEmpty();
        }
    }

    @Test
    void aCreationThatWasInterruptedIsPutAsideAndStartedAgain() throws IOException {
        Files.createDirectories(directory.resolve("postgres"));
        Files.writeString(directory.resolve("postgres").resolve("postgresql.conf"), "# half written");
        try (EmbeddedDatabase database = start()) {
            assertThat(numbers(database)).isEmpty();
        }
        try (var files = Files.list(directory)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("postgres.unfinished-")))
                    .hasSize(1);
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory, RunningJalon.BINARIES.toAbsolutePath());
    }

    private Path pidFile() {
        return directory.resolve("postgres").resolve("postmaster.pid");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().trim());
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }

    private static JdbcClient client(EmbeddedDatabase database) {
        DatabaseAccess access = database.access();
        return JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password()));
    }

    static void write(EmbeddedDatabase database, int number) {
        client(database).sql("create table if not exists kept (number int)").update();
        client(database).sql("insert into kept values (?)").param(number).update();
    }

    private static List<Integer> numbers(EmbeddedDatabase database) {
        client(database).sql("create table if not exists kept (number int)").update();
        return client(database)
                .sql("select number from kept")
                .query((row, rank) -> row.getInt(1))
                .list();
    }
}
