package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.database.Migrations;
import fr.jalon.app.support.OperatorsDatabase;
import fr.jalon.app.support.RunningJalon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** What is wrong around {@code serve} is told in one sentence, with exit code 2, before anything is started or changed. */
@ExtendWith(RunningJalon.class)
class PreflightIT {
    private final DatabaseAccess access;
    private final JdbcClient administrator;
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter err = new StringWriter();
    private final Path key;

    PreflightIT(RunningJalon jalon, @TempDir Path folder) {
        access = OperatorsDatabase.create(jalon);
        administrator = OperatorsDatabase.administrator(jalon, name());
        key = folder.resolve("key.json");
        assertThat(run("key", "new", key.toString())).isZero();
        environment.put("JALON_DB_URL", access.url());
        environment.put("JALON_DB_USER", name());
        environment.put("JALON_DB_PASSWORD", "secret");
        environment.put("JALON_BANK_NAME", "Agence");
        environment.put("JALON_BANK_IBAN", "FR7630006000011234567890189");
        environment.put("JALON_BANK_BIC", "AGRIFRPP");
        environment.put("JALON_MASTER_KEY_FILE", key.toString());
    }

    /** Control of all the others: the same environment without a fault passes. */
    @Test
    void passesWhereNothingIsWrong() {
        new Preflight(environment).serve();
    }

    @ParameterizedTest
    @CsvSource({
        "JALON_DB_URL, postgres://me:hidden@db/jalon, jdbc:postgresql://host:port/database",
        "JALON_DB_URL, jdbc:postgresql://127.0.0.1:1/jalon, No PostgreSQL answers at 127.0.0.1:1",
        "JALON_DB_URL, jdbc:postgresql://no-such-host.invalid/jalon, No PostgreSQL answers at no-such-host.invalid",
        "JALON_DB_PASSWORD, wrong-hidden, refuses the login",
        "JALON_DB_USER, nobody, refuses the login nobody",
        "JALON_BANK_IBAN, FR7630006000011234567890188, JALON_BANK_IBAN is not an IBAN",
        "JALON_BANK_BIC, nothing, JALON_BANK_BIC is not a BIC",
        "JALON_BANK_NAME, '中', JALON_BANK_NAME is not a name",
        "JALON_MASTER_KEY_FILE, /nowhere/key.json, There is no master key at /nowhere/key.json",
        "JALON_MASTER_KEY_FILE, /etc/hostname, can be read by others",
        "JALON_MASTER_KEY_FILE, /proc, master key /proc"
    })
    void aWrongValueIsToldByTheNameOfItsVariable(String variable, String value, String sentence) {
        environment.put(variable, value);
        assertRefused(sentence);
        assertThat(err.toString()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JALON_DB_URL",
                "JALON_DB_USER",
                "JALON_DB_PASSWORD",
                "JALON_BANK_NAME",
                "JALON_BANK_IBAN",
                "JALON_BANK_BIC"
            })
    void aMissingValueIsNamed(String variable) {
        environment.remove(variable);
        assertRefused("Set " + variable);
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        environment.computeIfPresent("JALON_DB_URL", (variable, url) -> url + "_missing");
        assertRefused("has no database " + name() + "_missing: create database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{}", "{\"primaryKeyId\": 1}"})
    void aFileThatIsNoKeyIsRefused(String content) throws IOException {
        Files.writeString(key, content);
        assertRefused(key + " is not a master key");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused("can be read by others: chmod 600");
    }

    /** Set for one database, which needs no restart of the server. */
    @Test
    void aServerThatForgetsIsRefusedBeforeAnyMigrationRuns() {
        administrator
                .sql("alter database " + name() + " set synchronous_commit = off")
                .update();
        assertRefused("synchronous_commit = off");
        assertThat(administrator
                        .sql("select to_regnamespace('migration') is null and to_regnamespace('es') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aDatabaseThatTheLoginMayNotPrepareIsRefused() {
        administrator.sql("alter database " + name() + " owner to postgres").update();
        assertRefused("may not prepare the database " + name() + ", which belongs to postgres");
    }

    @Test
    void aLoginThatMayNotTakeTheRoleOfTheApplicationIsRefused() {
        administrator.sql("revoke jalon_app from " + name()).update();
        assertRefused("grant jalon_app to " + name());
        administrator.sql("grant jalon_app to " + name()).update();
        prepare();
        administrator.sql("revoke jalon_app from " + name()).update();
        assertRefused("grant jalon_app to " + name());
    }

    @Test
    void aDatabasePreparedByOthersIsRefused() {
        prepare();
        new Preflight(environment).serve();
        administrator.sql("alter table es.event owner to jalon_owner").update();
        assertRefused("belong to jalon_owner, not to " + name());
    }

    @Test
    void aRestoreThatLostTheRightsOfTheApplicationIsRefused() {
        prepare();
        administrator.sql("revoke all on es.event from jalon_app").update();
        assertRefused("its rights were lost");
    }

    @Test
    void aDatabaseOfANewerJalonIsRefused() {
        prepare();
        assertThat(Migrations.versions()).contains("1", "6", "101").hasSizeGreaterThan(20);
        administrator.sql("""
            insert into migration.flyway_schema_history (installed_rank, version, description, type, script,
                installed_by, execution_time, success) values (999, '98', 'later', 'SQL', 'V98', 'x', 1, true)\
            """).update();
        assertRefused("prepared by a newer Jalon (migrations unknown here: 98)");
    }

    @Test
    void anotherMasterKeyIsRefused(@TempDir Path folder) {
        prepare();
        new Preflight(environment).serve();
        Path other = folder.resolve("other.json");
        assertThat(run("key", "new", other.toString())).isZero();
        environment.put("JALON_MASTER_KEY_FILE", other.toString());
        assertRefused("is not the one of this database");
    }

    @Test
    void toolsOnTheSameDatabaseTellTheSame() {
        environment.put("JALON_DB_PASSWORD", "wrong");
        assertThat(run("replay", "--check")).isEqualTo(2);
        assertThat(err.toString()).contains("refuses the login");
        assertThat(run("export", "payments")).isEqualTo(2);
    }

    private void assertRefused(String sentence) {
        err.getBuffer().setLength(0);
        assertThat(run("serve", "--port", "1")).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ", "Exception");
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        CommandLine line = JalonCommand.line(environment);
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String name() {
        return access.owner().user();
    }

    /** As the first start would. */
    private void prepare() {
        Flyway.configure()
                .dataSource(access.url(), name(), "secret")
                .defaultSchema("migration")
                .createSchemas(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
