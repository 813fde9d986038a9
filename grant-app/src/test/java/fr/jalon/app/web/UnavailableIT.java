package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.database.Unavailable;
import fr.jalon.app.support.RunningJalon;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While the database cannot, people and scripts are told to send the same again, and may. */
@ExtendWith(RunningJalon.class)
class UnavailableIT {
    private final DatabaseAccess access;
    private final Scene scene;

    UnavailableIT(RunningJalon jalon) {
        this.access = jalon.bean(DatabaseAccess.class);
        this.scene = new Scene(jalon.url());
    }

    @Test
    void aReadAPageAndAnActThatWaitTooLongAreAnswered503AndDoneWhenSentAgain() throws SQLException {
        String act = "/api/budgets/" + scene.node + "-2026/acts/budget.open";
        String body = "{\"node\":\"" + scene.node + "\",\"year\":2026,\"kind\":\"OPERATOR\"}";
        String[] key = {"Idempotency-Key", "key-" + UUID.randomUUID()};
        Client browser = Client.browser(scene.base, "auditor");

        try (Connection other = owner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table read.bill in access exclusive mode");
            HttpResponse<String> read = scene.manager.get("/api/bills");
            busy(read);
            assertThat(Client.body(read).get("rule").asString()).isEqualTo("Busy");
            HttpResponse<String> page = browser.get("/bills", "Accept-Language", "en");
            busy(page);
            assertThat(page.body()).contains("<main id=\"main\"", "same thing again");
            other.rollback();

            statement.execute("select pg_advisory_xact_lock(7411, 1)");
            busy(scene.manager.post(act, body, key));
            other.rollback();
        }

        assertThat(scene.manager.get("/api/bills").statusCode()).isEqualTo(200);
        assertThat(browser.get("/bills").statusCode()).isEqualTo(200);
        Scene.done(scene.manager.post(act, body, key));
    }

    @Test
    void aPoolThatIsEmptyIsSuchAFailureForWhoeverAsksIt() throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(access.url());
        settings.setUsername(access.application().user());
        settings.setPassword(access.application().password());
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(settings);
                Connection last = pool.getConnection()) {
            assertThat(last.isValid(60)).isTrue();
            TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));

            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {}))
                    .matches(Unavailable::is);
            assertThatThrownBy(() -> JdbcClient.create(pool)
                            .sql("select 1")
                            .query(Long.class)
                            .single())
                    .matches(Unavailable::is);
        }
    }

    private static void busy(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
    }
}
