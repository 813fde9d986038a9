package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.projections.LiveProjections;
import fr.jalon.app.platform.projections.ReplayService;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.web.Client;
import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.rebuild.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code jalon replay}, as a second process would run it beside the site. */
@ExtendWith(RunningJalon.class)
class ReplayToolIT {
    private static final List<String> READ = List.of(
            "/api/audit/events",
            "/api/payments/summary",
            "/api/dossiers",
            "/api/commitments",
            "/api/payment-runs",
            "/api/reconciliation?year=2026");

    @Test
    void followsNothingItselfAndReplacesTheTablesUnderTheReadersOfTheSite(RunningJalon jalon) throws Exception {
        DatabaseAccess access = jalon.bean(DatabaseAccess.class);
        AtomicBoolean replacing = new AtomicBoolean(true);
        try (ConfigurableApplicationContext tool = Site.readModels()
                        .with("jalon.database.embedded", false)
                        .with("jalon.database.url", access.url())
                        .with("jalon.database.user", access.owner().user())
                        .with("jalon.database.password", access.owner().password())
                        .start(additions -> {});
                ExecutorService readers = Executors.newFixedThreadPool(READ.size())) {
            ReplayService replay = tool.getBean(ReplayService.class);
            assertThat(replay.projections()).isNotEmpty().noneMatch(tool.getBean(LiveProjections.class)::isRunning);
            assertThat(replay.projections()).allMatch(jalon.bean(LiveProjections.class)::isRunning);

            List<Future<Boolean>> reading = READ.stream()
                    .map(page -> readers.submit(() -> {
                        Client auditor = Client.script(jalon.url(), "auditor");
                        do {
                            assertThat(auditor.get(page).statusCode()).as(page).isEqualTo(200);
                        } while (replacing.get());
                        return true;
                    }))
                    .toList();
            try {
                for (int time = 0; time < 2; time++) {
                    assertThat(replay.rebuild(Optional.empty(), Progress.NONE)).isNotNegative();
                }
            } finally {
                replacing.set(false);
            }
            for (Future<Boolean> reader : reading) {
                assertThat(reader.get()).isTrue();
            }
        }
        assertThat(jalon.bean(PositionTracker.class).awaitHead(Duration.ofSeconds(60)))
                .isTrue();
        assertThat(jalon.bean(ReplayService.class)
                        .check(Optional.empty(), Progress.NONE)
                        .drifts())
                .isEmpty();
    }
}
