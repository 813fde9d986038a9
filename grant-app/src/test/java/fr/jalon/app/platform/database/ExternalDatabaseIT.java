package fr.jalon.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
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
        }
    }

    @Test
    void saysWhatToSetWhenThereIsNoDatabase() {
        assertThatThrownBy(() -> SampleApplication.start(List.of("--jalon.database.embedded=false")))
                .hasStackTraceContaining("set JALON_DB_URL");
    }

    private String aDatabaseOfTheOperators(EmbeddedDatabase server) throws IOException {
        String superuser =
                Files.readString(directory.resolve("database-superuser.secret")).trim();
        JdbcClient database =
                JdbcClient.create(new DriverManagerDataSource(server.access().url(), "postgres", superuser));
        database.sql("drop role jalon_app").update();
        database.sql("create role operator login createrole password 'secret'").update();
        database.sql("create database operators owner operator").update();
        return server.access().url().replaceFirst("/jalon$", "/operators");
    }
}
