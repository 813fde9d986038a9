package fr.jalon.app.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.app.JalonApplication;
import fr.jalon.app.platform.axon.ActGateway;
import fr.jalon.app.platform.database.RunningDatabase;
import fr.jalon.app.platform.vault.Vault;
import fr.jalon.app.support.JalonProcess;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.app.support.Walk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A payment run issued by a process that is killed on the way, again and again, first in the very middle: after each restart the run is whole
 * or untouched, and sending it again pays each line once, whatever had happened. Computing all read models again between the kill and the
 * second sending adds no event, and what is computed afterwards does not differ from what was shown.
 */
class RunKilledIT {
    private static final int RUNS = 3;
    /** The run that a process without transactions issues. */
    private static final int BROKEN = 0;
    /** The run whose process goes out at a known fact; the others are killed at a random moment. */
    private static final int CUT = 1;
    /** The run between whose kill and second sending everything is computed again. */
    private static final int REPLAYED = 2;

    private static final int LINES = 4;
    private static final long CENTS = 10_000_00L;
    /** Long enough for some issues to be done, short enough for others to be under way. */
    private static final int KILLED_WITHIN_MILLIS = 120;

    private final Path data = RunningJalon.freshDirectory("run-killed");
    private final Random random = new Random(20_220_718L);

    @Test
    void paysEachLineOnceHoweverOftenItIsKilled() throws Exception {
        prepare();
        int port = RunningJalon.freePort();
        killWhileIssuing(JalonProcess.start(PowerCut.WithoutTransactions.class, data, port), BROKEN);
        JalonProcess jalon = JalonProcess.start(PowerCut.class, data, port);
        // Control: a run that is not one transaction is seen, here one whose payments consumed no credits.
        assertThat(executed(BROKEN)).isEqualTo(LINES);
        assertThatThrownBy(() -> assertWholeOrUntouched(BROKEN)).isInstanceOf(AssertionError.class);

        for (int run = 1; run <= RUNS; run++) {
            killWhileIssuing(jalon, run);
            jalon = JalonProcess.start(data, port);
            assertWholeOrUntouched(run);
            assertThat(run == CUT && isIssued(run)).as("whole although cut").isFalse();
            if (run == REPLAYED) {
                assertReplayAddsNothing();
            }

            HttpResponse<String> again = issue(jalon, run).get(60, TimeUnit.SECONDS);
            assertThat(again.statusCode()).as(again.body()).isIn(200, 201);
            assertThat(isIssued(run)).isTrue();
            assertWholeOrUntouched(run);
            assertThat(jalon.get("accountant", file(run)).body())
                    .isEqualTo(jalon.get("auditor", file(run)).body());
        }
        assertThat(JalonProcess.replay(data, "--check")).contains("No drift");
        assertThat(count("payment.executed", "run-killed-%")).isEqualTo((RUNS + 1) * LINES);
        jalon.close();
    }

    private void assertReplayAddsNothing() throws IOException, InterruptedException {
        long before = count("%");
        assertThat(JalonProcess.replay(data)).contains("Computed again from " + before + " events");
        assertThat(count("%")).isEqualTo(before);
        assertThat(JalonProcess.replay(data, "--check")).contains("No drift");
    }

    private void killWhileIssuing(JalonProcess jalon, int run) throws InterruptedException, ExecutionException {
        CompletableFuture<HttpResponse<String>> answer = issue(jalon, run);
        if (run == BROKEN || run == CUT) {
            jalon.awaitEnd();
            return;
        }
        try {
            answer.get(random.nextInt(KILLED_WITHIN_MILLIS), TimeUnit.MILLISECONDS);
        } catch (TimeoutException underWay) {
            assertThat(underWay).isNotNull();
        }
        jalon.kill();
    }

    /** The same act, with the same key: what a person who got no answer sends again. */
    private CompletableFuture<HttpResponse<String>> issue(JalonProcess jalon, int run) {
        long version = 1 + LINES + 1;
        return jalon.act(
                "accountant2", "payment-runs/" + run(run), "paymentrun.issue", version, "issue-" + run(run), "{}");
    }

    private void assertWholeOrUntouched(int run) {
        long lines = isIssued(run) ? LINES : 0;
        assertThat(executed(run)).isEqualTo(lines);
        assertThat(owner().sql("""
            select count(*) from es.event where payload_type = 'budget.payment-credits-consumed'
             and payload like ?\
            """)
                        .param("%\"run-killed-" + run + "-%")
                        .query(Long.class)
                        .single())
                .isEqualTo(lines);
    }

    private boolean isIssued(int run) {
        return count("paymentrun.issued", run(run)) == 1;
    }

    private long executed(int run) {
        return count("payment.executed", "run-killed-" + run + "-%");
    }

    private void prepare() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(JalonApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--jalon.demo=true",
                        "--jalon.database.embedded=true",
                        "--jalon.data-dir=" + data,
                        "--jalon.database.binaries-dir=" + RunningJalon.BINARIES.toAbsolutePath())) {
            Walk walk = new Walk(context.getBean(ActGateway.class), "run-killed");
            LocalDate today = LocalDate.now(fr.jalon.domain.kernel.ActContext.PARIS);
            walk.openBudget(today.getYear() - 1, 2L * (RUNS + 1) * LINES * Walk.GRANT_CENTS);
            walk.openBudget(today.getYear(), 2L * (RUNS + 1) * LINES * Walk.GRANT_CENTS);
            List<String> dossiers = IntStream.rangeClosed(BROKEN, RUNS)
                    .boxed()
                    .flatMap(run -> lines(run).stream())
                    .toList();
            for (int i = 0; i < dossiers.size(); i++) {
                walk.appraise(dossiers.get(i), i);
            }
            walk.select("run-killed-session", dossiers);
            for (String dossier : dossiers) {
                walk.readyToSign(dossier, today.minusDays(20));
                walk.started(dossier, context.getBean(Vault.class));
                walk.advanceControlled(dossier, CENTS);
            }
            IntStream.rangeClosed(BROKEN, RUNS).forEach(run -> walk.approvedRun(run(run), lines(run), LINES * CENTS));
        }
    }

    private static String run(int number) {
        return "run-" + number;
    }

    private static String file(int run) {
        return "/api/payment-runs/" + run(run) + "/file";
    }

    private static List<String> lines(int run) {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> "run-killed-" + run + "-" + line)
                .toList();
    }

    private long count(String type) {
        return owner().sql("select count(*) from es.event where payload_type like ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private long count(String type, String stream) {
        return owner().sql("select count(*) from es.event where payload_type = ? and aggregate_identifier like ?")
                .params(type, stream)
                .query(Long.class)
                .single();
    }

    private JdbcClient owner() {
        return RunningJalon.owner(RunningDatabase.of(data).orElseThrow());
    }
}
