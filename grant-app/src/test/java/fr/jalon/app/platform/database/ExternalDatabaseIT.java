package fr.jalon.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.sample.PotCommand.OpenPot;
import fr.jalon.app.platform.axon.sample.SampleApplication;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of the operator's, entered with one login that owns the database and nothing more. */
class ExternalDatabaseIT {
    private final Path directory = RunningJalon.freshDirectory("external");

    @Test
    void worksAsTheRestrictedRoleEvenWithTheOwnersLogin() throws IOException {
        try (EmbeddedDatabase server = EmbeddedDatabase.start(directory, RunningJalon.BINARIES.toAbsolutePath())) {
            String url = aDatabaseOfTheOperators(server);
            try (ConfigurableApplicationContext platform = SampleApplication.start(List.of(
                    "--jalon.database.embedded=false",
                    "--jalon.database.url=" + url,
                    "--jalon.database.user=operator",
                    "--jalon.database.password=secret"))) {
                JdbcClient database = platform.getBean(JdbcClient.class);
                platform.getBean(ActGateway.class).send(Envelope.of(new OpenPot("pot-1", 1), "marie", Role.MANAGER));

                assertThat(database.sql("select session_user || ' as ' || current_user")
                                .query(String.class)
                                .single())
                        .isEqualTo("operator as jalon_app");
                assertThatThrownBy(() -> database.sql("delete from es.event").update())
                        .hasStackTraceContaining("permission denied");
            }
            assertThatCode(() -> check(url)).doesNotThrowAnyException();
            JdbcClient administrator = administrator(url);
            administrator.sql("drop owned by jalon_app").update();
            administrator.sql("drop role jalon_app").update();
            assertThatThrownBy(() -> check(url))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("restored without it");
        }
    }

    @Test
    void saysWhatToSetWhenThereIsNoDatabase() {
        assertThatThrownBy(() -> SampleApplication.start(List.of("--jalon.database.embedded=false")))
                .hasStackTraceContaining("set JALON_DB_URL");
    }

    private String aDatabaseOfTheOperators(EmbeddedDatabase server) throws IOException {
        JdbcClient administrator = administrator(server.access().url());
        administrator.sql("drop role jalon_app").update();
        administrator.sql("create role operator login password 'secret'").update();
        administrator.sql("create database operators owner operator").update();
        String url = server.access().url().replaceFirst("/jalon$", "/operators");
        assertThatThrownBy(() -> check(url))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("create role jalon_app; grant jalon_app to operator");
        administrator.sql("alter role operator createrole").update();
        check(url);
        return url;
    }

    private static void check(String url) {
        DatabaseAccess.Login login = new DatabaseAccess.Login("operator", "secret");
        ServerCheck.check(new DatabaseAccess(url, login, login), Migrations.versions());
    }

    private JdbcClient administrator(String url) throws IOException {
        String password =
                Files.readString(directory.resolve("database-superuser.secret")).trim();
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", password));
    }
}
