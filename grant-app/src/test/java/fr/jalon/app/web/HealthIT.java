package fr.jalon.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.live.PositionTracker;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the machines that look after a node are told. */
@ExtendWith(RunningJalon.class)
class HealthIT {
    private static final String HEALTH = "/actuator/health";
    private static final String LIVENESS = HEALTH + "/liveness";
    private static final String READINESS = HEALTH + "/readiness";
    private static final Duration ENOUGH = Duration.ofSeconds(120);

    private final RunningJalon jalon;
    private final Client nobody;

    HealthIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.nobody = Client.nobody(jalon.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVENESS, READINESS})
    void probesNeedNoAccountAndSayNoMoreThanTheirState(String probe) {
        HttpResponse<String> answer = nobody.get(probe);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** A probe that follows a redirect to the sign-in page would be green for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/health/", "/health/unknown", "/health/db", "/health/readiness/db", "/metrics", "/x/y"
            })
    void nothingUnderActuatorIsEverRedirected(String path) {
        assertThat(nobody.get("/actuator" + path).statusCode()).isIn(401, 404);
        assertThat(Client.script(jalon.url(), "jury1").get("/actuator/unknown").statusCode())
                .isEqualTo(404);
    }

    @Test
    void detailsAreForThoseWhoLookAfterTheSiteByBothWaysOfSigningIn() {
        for (Actor account : DemoAccounts.ALL) {
            boolean may =
                    account.roles().contains(Role.MANAGER) || account.roles().contains(Role.AUDITOR);
            for (Client client :
                    new Client[] {Client.script(jalon.url(), account.id()), Client.browser(jalon.url(), account.id())
                    }) {
                assertThat(client.get(HEALTH).body().contains("\"projections\""))
                        .as(account.id())
                        .isEqualTo(may);
            }
        }
        assertThat(nobody.get(HEALTH).body()).doesNotContain("projections");
        assertThat(nobody.get(HEALTH, "Authorization", "Basic bWFuYWdlcjp4").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theDiskThatIsLookedAtIsTheOneOfTheData() {
        String data = jalon.context().getEnvironment().getRequiredProperty("jalon.data-dir");
        assertThat(Client.script(jalon.url(), "manager")
                        .json(HEALTH)
                        .at("/components/diskSpace/details/path")
                        .asString())
                .isEqualTo(data);
    }

    @Test
    void oneReadModelThatIsStuckTurnsHealthRedAndTakesTheNodeOutOfNothing() {
        PositionTracker tracker = jalon.bean(PositionTracker.class);
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        jalon.owner()
                .sql("alter table read.budget_movement add constraint stuck check (false) not valid")
                .update();
        try {
            openBudget();
            Awaitility.await().atMost(ENOUGH).until(() -> nobody.get(HEALTH).statusCode() == 503);

            assertThat(nobody.get(READINESS).statusCode()).isEqualTo(200);
            assertThat(nobody.get(LIVENESS).statusCode()).isEqualTo(200);
            openBudget();
            assertThat(Client.script(jalon.url(), "auditor").get(HEALTH).body()).contains("\"stuckAt\"", "\"budget\"");
        } finally {
            jalon.owner()
                    .sql("alter table read.budget_movement drop constraint stuck")
                    .update();
        }
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        Awaitility.await().atMost(ENOUGH).until(() -> nobody.get(HEALTH).statusCode() == 200);
    }

    private void openBudget() {
        String node = "health-" + UUID.randomUUID();
        jalon.bean(ActGateway.class)
                .send(Envelope.of(new OpenBudget(node + "-2026", node, 2026), "manager", Role.MANAGER));
    }
}
