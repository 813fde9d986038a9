package fr.jalon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.database.RunningDatabase;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.dossier.event.LifecycleStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The demonstration as a newcomer meets it: the packaged jar, in processes of its own. Nothing takes longer, and it shares nothing with the
 * other tests, so that it runs beside them.
 */
@Execution(ExecutionMode.CONCURRENT)
class DemoIT {
    /** Killed in the middle of its first load, then started again. Everything is asserted on what is left after that, in order. */
    @Nested
    @Execution(ExecutionMode.SAME_THREAD)
    @TestInstance(Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class StartedAgain {
        /** A bound for a busy machine: alone on two cores the whole class takes about two minutes. */
        private static final Duration PATIENCE = Duration.ofMinutes(20);

        private final Path data = RunningJalon.freshDirectory("demo");
        private final int port = RunningJalon.freePort();
        private final DemoSite site = new DemoSite(port);
        private JarProcess demo;

        StartedAgain() throws IOException, InterruptedException {
            try (JarProcess first = start()) {
                first.await("Reference history: 20 %", PATIENCE);
                first.kill();
            }
            demo = start();
        }

        @BeforeAll
        void isReadyAgain() throws InterruptedException {
            demo.await("Jalon is ready", PATIENCE);
        }

        @AfterAll
        void stop() {
            demo.close();
        }

        @ParameterizedTest
        @Order(1)
        @CsvSource({"2021-12-07,0,0,0,0", "2021-12-08,20,9,6,5", "2022-03-01,39,14,10,15", "2022-07-18,100,43,39,18"})
        void knowsThePublishedLabelsOnThePublishedDays(String day, int total, int rural, int towns, int qpv)
                throws IOException, InterruptedException {
            JsonNode labelled = site.indicators(day).path("labelled");
            assertThat(labelled.path("total").asInt()).isEqualTo(total);
            assertThat(labelled.path("byTerritory").path("RURAL").asInt()).isEqualTo(rural);
            assertThat(labelled.path("byTerritory").path("SMALL_MEDIUM_TOWN").asInt())
                    .isEqualTo(towns);
            assertThat(labelled.path("byTerritory").path("QPV").asInt()).isEqualTo(qpv);
        }

        @Test
        @Order(1)
        void knowsThePublishedMoney() throws IOException, InterruptedException {
            JsonNode now = site.get("auditor", "/api/indicators?call=manufactures-2021");
            assertThat(now.path("labelled").path("byWave").path("3").asInt()).isEqualTo(61);
            assertThat(now.path("grants").path("count").asInt()).isEqualTo(100);
            assertThat(now.path("grants").path("meanCents").asLong()).isEqualTo(250_000_00L);
            assertThat(now.path("budget").path("aeOpenedCents").asLong()).isEqualTo(30_000_000_00L);
            assertThat(now.path("budget").path("aeCommittedCents").asLong()).isEqualTo(25_000_000_00L);
            JsonNode firstTwoWaves = site.indicators("2022-12-31").path("grants");
            assertThat(firstTwoWaves.path("count").asInt()).isEqualTo(39);
            assertThat(firstTwoWaves.path("meanCents").asLong()).isEqualTo(260_000_00L);
        }

        @ParameterizedTest
        @Order(1)
        @EnumSource(value = LifecycleStage.class, mode = EnumSource.Mode.EXCLUDE, names = "REJECTED_BY_SILENCE")
        void hasADossierInEveryStage(LifecycleStage stage) throws IOException, InterruptedException {
            assertThat(site.get("auditor", "/api/dossiers?call=manufactures-2026&stage=" + stage)
                            .path("items")
                            .size())
                    .isPositive();
        }

        @ParameterizedTest
        @Order(1)
        @CsvSource({
            "instructor, SUBMITTED, application.acknowledge",
            "instructor, INCUBATING, incubation.attest",
            "authority, INCUBATED, label.grant",
            "authority, AGREEMENT_PENDING, subsidy.sign-agreement",
            "manager, LABELLED, label.announce",
            "manager, SUPPORTED, support.close-dossier",
            "ordonnateur, EXECUTING, payment.order",
            "ordonnateur, EXECUTING, payment.regularise",
            "instructor, EXECUTING, payment.review-expenditure",
            "instructor, EXECUTING, payment.certify-service-done",
            "manager, EXECUTING, payment.verify-bank-details",
            "manager, AWARDED, subsidy.renew-reservation",
            "controller, AGREEMENT_PENDING, subsidy.grant-visa",
            "authority, AGREEMENT_PENDING, subsidy.overrule-visa",
            "ordonnateur, EXECUTING, payment.requisition",
            "ordonnateur, EXECUTING, payment.fix-final-amount",
            "accountant, EXECUTING, payment.control",
            "accountant, EXECUTING, payment.place-in-run",
            "accountant, EXECUTING, payment.execute",
            "instructor, EXECUTING, recovery.record-observations",
            "authority, EXECUTING, recovery.drop",
            "ordonnateur, EXECUTING, recovery.issue-order",
            "accountant, EXECUTING, recovery.notify-order",
            "accountant, EXECUTING, recovery.agree-plan",
            "ordonnateur, EXECUTING, recovery.confirm-order",
            "accountant, EXECUTING, recovery.collect-sum"
        })
        void givesEachPersonSomethingToDoToday(String account, String stage, String act)
                throws IOException, InterruptedException {
            assertThat(site.someDossierAt(stage, account, act)).isTrue();
        }

        @ParameterizedTest
        @Order(1)
        @CsvSource({
            "prepared, accountant2, paymentrun.approve",
            "approved, accountant, paymentrun.issue",
            "prepared, accountant, paymentrun.cancel"
        })
        void leavesARunToEachPersonOfTheCashDesk(String run, String account, String act)
                throws IOException, InterruptedException {
            assertThat(site.mayDo("payment-runs/run-manufactures-2026-" + run, account, act))
                    .isTrue();
        }

        @ParameterizedTest
        @Order(1)
        @CsvSource({"jury1", "jury2", "jury3"})
        void givesEachJuryMemberMarksToGive(String member) throws IOException, InterruptedException {
            assertThat(site.mayDo("sessions/session-2026-4", member, "selection.score-file"))
                    .isTrue();
        }

        /** The acts of 2021 were recorded in 2021; what is done from now on is recorded when it is. */
        @Test
        @Order(1)
        void keptTheTimesOfItsHistoryAndTakesNoOtherAnyMore() {
            assertThat(owner().sql("select extract(year from min(time_stamp)) from es.event")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2021);
            assertThat(owner().sql("select exists (select from es.invented_history)")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(owner().sql("select has_column_privilege('jalon_app', 'es.event', 'time_stamp', 'INSERT')")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }

        @Test
        @Order(2)
        void hasNoDrift() throws IOException, InterruptedException {
            try (JarProcess check = JarProcess.run("replay", "--check", "--data-dir", data.toString())) {
                assertThat(check.exitCode(PATIENCE)).as(check.output()).isZero();
                assertThat(check.output()).contains("No drift");
            }
        }

        /** Control of the above. */
        @Test
        @Order(3)
        void namesTheRowThatWasAltered() throws IOException, InterruptedException {
            long altered = owner().sql("""
                update read.budget_movement set cp_paid_cents = cp_paid_cents + 1
                where event_index = (select max(event_index) from read.budget_movement where cp_paid_cents > 0)
                returning event_index\
                """).query(Long.class).single();
            try (JarProcess check = JarProcess.run("replay", "--check", "--data-dir", data.toString())) {
                assertThat(check.exitCode(PATIENCE)).as(check.output()).isEqualTo(1);
                assertThat(check.output()).contains("budget_movement", "event_index=" + altered, "cp_paid_cents");
            }
            try (JarProcess replay =
                    JarProcess.run("replay", "--projection", "budget", "--data-dir", data.toString())) {
                assertThat(replay.exitCode(PATIENCE)).as(replay.output()).isZero();
            }
        }

        @Test
        @Order(4)
        void startedAgainChangesNothing() throws IOException, InterruptedException {
            long events = events();
            demo.close();
            demo = start();
            demo.await("Jalon is ready", PATIENCE);
            assertThat(demo.output()).doesNotContain("Reference history: ");
            assertThat(events()).isEqualTo(events);
        }

        private JarProcess start() throws IOException {
            return JarProcess.run("demo", "--port", Integer.toString(port), "--data-dir", data.toString());
        }

        private long events() {
            return owner().sql("select count(*) from es.event")
                    .query(Long.class)
                    .single();
        }

        private JdbcClient owner() {
            return RunningJalon.owner(RunningDatabase.of(data).orElseThrow());
        }
    }
}
