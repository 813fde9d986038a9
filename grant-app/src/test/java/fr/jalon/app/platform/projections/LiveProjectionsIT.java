package fr.jalon.app.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.axon.Envelope;
import fr.jalon.app.platform.axon.Outcome;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.budget.command.BudgetCommand;
import fr.jalon.domain.kernel.Role;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.budget.BudgetYear;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.rebuild.Drift;
import fr.jalon.projections.rebuild.DriftReport;
import fr.jalon.projections.rebuild.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;

@ExtendWith(RunningJalon.class)
class LiveProjectionsIT {
    private static final AtomicInteger NODE = new AtomicInteger();
    private static final Duration ENOUGH = Duration.ofSeconds(20);

    private final RunningJalon jalon;
    private final ActGateway acts;
    private final PositionTracker tracker;
    private final ReplayService replay;
    private final BudgetQueries budget;

    LiveProjectionsIT(RunningJalon jalon) {
        this.jalon = jalon;
        this.acts = jalon.acts();
        this.tracker = jalon.bean(PositionTracker.class);
        this.replay = jalon.bean(ReplayService.class);
        this.budget = new BudgetQueries(jalon.database());
    }

    @Test
    void aPersonReadsTheirOwnActRightAway() {
        String node = openBudget();
        assertThat(total(node)).isEqualTo(position(0));
        long index = openCredits(node, 1_000);
        assertThat(tracker.awaitIndex(index, ENOUGH)).isTrue();
        assertThat(total(node)).isEqualTo(position(1_000));
    }

    /** It comes back at all: how soon is for the machine to say. */
    @Test
    @Timeout(300)
    void theWaitIsBounded() {
        assertThat(tracker.awaitIndex(Long.MAX_VALUE, Duration.ofMillis(150))).isFalse();
    }

    /** The read model of delegations, which shows no budget, is held up by another session. */
    @Test
    void anActWaitsForNoReadModelThatDoesNotShowIt() throws Exception {
        String node = openBudget();
        holding("delegations", () -> {
            Outcome outcome = openCredits(node, 1, "LFI");
            assertThat(tracker.awaitFacts(outcome.lastIndex(), outcome.facts(), ENOUGH))
                    .isTrue();
            assertThat(tracker.awaitIndex(outcome.lastIndex(), Duration.ZERO, List.of("delegations")))
                    .as("it was held up indeed")
                    .isFalse();
        });
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
    }

    /** The audit trail shows every fact. With an hour to wait, one that waits again does not come back. */
    @Test
    @Timeout(300)
    void aReadModelThatStandsStillIsWaitedForOnce() throws Exception {
        String node = openBudget();
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        holding("audit", () -> {
            Outcome first = openCredits(node, 1, "LFI");
            assertThat(tracker.awaitFacts(first.lastIndex(), first.facts(), Duration.ofMillis(500)))
                    .isFalse();
            // On a busy machine the others may not have moved in so short a time either: they have by now.
            assertThat(tracker.awaitIndex(first.lastIndex(), ENOUGH, List.of("budget")))
                    .isTrue();
            for (int time = 0; time < 3; time++) {
                Outcome next = openCredits(node, 1, "LFI");
                assertThat(tracker.awaitFacts(next.lastIndex(), next.facts(), Duration.ofHours(1)))
                        .isFalse();
                assertThat(tracker.awaitIndex(next.lastIndex(), Duration.ZERO, List.of("budget")))
                        .as("those that move were waited for")
                        .isTrue();
            }
        });
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        Outcome after = openCredits(node, 1, "LFI");
        assertThat(tracker.awaitFacts(after.lastIndex(), after.facts(), ENOUGH))
                .as("it moved, and is waited for again")
                .isTrue();
    }

    private void holding(String projection, Runnable meanwhile) throws SQLException {
        try (Connection other = jalon.bean(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(7412, hashtext('" + projection + "'))");
            try {
                meanwhile.run();
            } finally {
                statement.execute("select pg_advisory_unlock(7412, hashtext('" + projection + "'))");
            }
        }
    }

    /** Tables that took the place of others are altered by later versions as any. */
    @Test
    void aMigrationMayAlterTheTablesOfARebuild() {
        replay.rebuild(Optional.empty(), Progress.NONE);
        jalon.owner()
                .sql("alter table read.label_movement add column note text")
                .update();
        jalon.owner().sql("create index note_idx on read.label_movement (note)").update();
        jalon.owner().sql("alter table read.label_movement drop column note").update();
        assertThat(replay.check(Optional.empty(), Progress.NONE).drifts()).isEmpty();
    }

    @Test
    void whoAsksForTheFirstTimeIsToldAtOnceOfAReadModelThatStandsStill() {
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        assertThat(tracker.stillFor("budget")).isEqualTo(Duration.ZERO);
        LiveProjections live = jalon.bean(LiveProjections.class);
        Duration patience = Duration.ofSeconds(1);
        live.stop();
        try {
            String node = "node-" + NODE.incrementAndGet() + "-still";
            acts.send(Envelope.of(new BudgetCommand.OpenBudget(node + "-2026", node, 2026), "manager", Role.MANAGER));
            assertThat(healthAfter(Duration.ofDays(1))).isEqualTo(Status.UP);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> tracker.stillFor("budget").compareTo(patience) > 0);
            assertThat(healthAfter(patience)).isEqualTo(Status.DOWN);
        } finally {
            live.start();
        }
        assertThat(tracker.awaitHead(Duration.ofSeconds(60))).isTrue();
        assertThat(healthAfter(patience)).isEqualTo(Status.UP);
    }

    /** Of an indicator that was never asked before. */
    private Status healthAfter(Duration patience) {
        return new ProjectionsHealthIndicator(tracker, projection -> Optional.empty(), patience)
                .health()
                .getStatus();
    }

    @Test
    void whatTheLiveProcessorsWroteIsWhatTheLogLeadsTo() {
        openCredits(openBudget(), 5);
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        DriftReport report = replay.check(Optional.empty(), Progress.NONE);
        assertThat(report.drifts()).isEmpty();
        assertThat(report.rowsCompared())
                .hasEntrySatisfying("audit", rows -> assertThat(rows).isPositive());
    }

    @Test
    void aRebuildWhileTheSiteRunsLosesNothingAndTheProcessorsGoOn() {
        String node = openBudget();
        openCredits(node, 7);
        assertThat(replay.rebuild(Optional.empty(), Progress.NONE)).isPositive();
        assertThat(total(node)).isEqualTo(position(7));
        long index = openCredits(node, 5);
        assertThat(tracker.awaitIndex(index, ENOUGH)).isTrue();
        assertThat(total(node)).isEqualTo(position(12));
        assertThat(replay.check(Optional.empty(), Progress.NONE).drifts()).isEmpty();
    }

    @Test
    void rebuildsUnderASteadyFlowOfActsLoseNothingAndDoubleNothing() throws Exception {
        String node = openBudget();
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        long sent;
        try (ExecutorService officer = Executors.newSingleThreadExecutor()) {
            Future<Long> acts = officer.submit(() -> {
                long cents = 0;
                while (rebuilding.get()) {
                    openCredits(node, 1);
                    cents++;
                }
                return cents;
            });
            for (int time = 0; time < 3; time++) {
                replay.rebuild(Optional.empty(), Progress.NONE);
            }
            rebuilding.set(false);
            sent = acts.get();
        }
        assertThat(tracker.awaitHead(ENOUGH)).isTrue();
        assertThat(sent).isPositive();
        assertThat(total(node)).isEqualTo(position(sent));
        assertThat(replay.check(Optional.empty(), Progress.NONE).drifts()).isEmpty();
    }

    @Test
    void factsLoadedWithTheProcessorsStoppedAreInTheViewsAfterwards() {
        String node = openBudget();
        replay.load(() -> openCredits(node, 9), Progress.NONE);
        assertThat(storedToken())
                .as("the processor goes on after what was rebuilt")
                .contains(":" + tracker.head());
        assertThat(total(node)).isEqualTo(position(9));
        long index = openCredits(node, 1);
        assertThat(tracker.awaitIndex(index, ENOUGH)).isTrue();
        assertThat(total(node)).isEqualTo(position(10));
    }

    @Test
    void oneReadModelAloneIsCheckedAndRepaired() {
        String node = openBudget();
        tracker.awaitIndex(openCredits(node, 3), ENOUGH);
        jalon.owner()
                .sql("update read.budget_movement set ae_opened_cents = 4 where node = :node and ae_opened_cents = 3")
                .param("node", node)
                .update();
        DriftReport report = replay.check(Optional.of("budget"), Progress.NONE);
        assertThat(report.drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.table()).isEqualTo("budget_movement");
            assertThat(drift.column()).isEqualTo("ae_opened_cents");
            assertThat(drift.live()).isEqualTo("4");
            assertThat(drift.expected()).isEqualTo("3");
            assertThat(drift).extracting(Drift::key).asString().contains("event_index=");
        });
        assertThat(replay.check(Optional.of("audit"), Progress.NONE).drifts()).isEmpty();
        replay.rebuild(Optional.of("budget"), Progress.NONE);
        assertThat(total(node)).isEqualTo(position(3));
    }

    @Test
    void anUnknownReadModelIsNamedWithThoseThatExist() {
        assertThatThrownBy(() -> replay.check(Optional.of("nothing"), Progress.NONE))
                .isInstanceOf(UnknownProjection.class)
                .hasMessageContaining("nothing")
                .hasMessageContaining("budget");
    }

    @Test
    void healthIsGreenAndShowsWhereEachReadModelStands() {
        tracker.awaitIndex(openCredits(openBudget(), 1), ENOUGH);
        var health = jalon.bean(ProjectionsHealthIndicator.class).health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsKeys("audit", "budget", "head");
        assertThat(String.valueOf(health.getDetails().get("budget"))).contains("lag=0");
    }

    private String storedToken() {
        return jalon.database()
                .sql("select convert_from(token, 'UTF8') from es.token where processor_name = 'projection.budget'")
                .query(String.class)
                .single();
    }

    private String openBudget() {
        String node = "LIVE" + NODE.incrementAndGet();
        long index = acts.send(
                        Envelope.of(new BudgetCommand.OpenBudget(node + "-2026", node, 2026), "manager", Role.MANAGER))
                .lastIndex();
        assertThat(tracker.awaitIndex(index, ENOUGH)).isTrue();
        return node;
    }

    private long openCredits(String node, long cents) {
        return openCredits(node, cents, "LFI").lastIndex();
    }

    private Outcome openCredits(String node, long cents, String legalAct) {
        var command = new BudgetCommand.OpenCredits(node + "-2026", cents, cents, legalAct, "LFI 2026");
        return acts.send(Envelope.of(command, "manager", Role.MANAGER));
    }

    private BudgetPosition total(String node) {
        return budget.years(node, AsOf.NOW).stream()
                .map(BudgetYear::position)
                .reduce(BudgetPosition.NONE, BudgetPosition::plus);
    }

    private static BudgetPosition position(long cents) {
        return BudgetPosition.opened(cents, cents);
    }
}
