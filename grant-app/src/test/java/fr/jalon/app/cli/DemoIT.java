package fr.jalon.app.cli;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.app.platform.database.RunningDatabase;
import fr.jalon.app.support.RunningJalon;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.kernel.ActContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
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
            try (JarProcess first = JarProcess.runJar(arguments())) {
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
            "accountant2, EXECUTING, payment.execute",
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
            "approved, accountant2, paymentrun.issue",
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

        /** The auditor reads, and has nothing to do. */
        @ParameterizedTest
        @Order(1)
        @ValueSource(
                strings = {
                    "instructor",
                    "manager",
                    "authority",
                    "ordonnateur",
                    "accountant",
                    "accountant2",
                    "controller",
                    "jury1",
                    "jury2",
                    "jury3"
                })
        void tellsNobodyThatNothingWaits(String account) {
            assertThat(site.page(account, "/"))
                    .doesNotContain("Rien n’attend votre rôle")
                    .containsPattern("href=\"/[a-z-]+/[^\"]+/acts/");
        }

        /** Each figure is that of its day: those of today are others. */
        @ParameterizedTest
        @Order(1)
        @CsvSource({
            "2021-12-08, 8 décembre 2021, 20, 63",
            "2022-03-01, 1er mars 2022, 39, 297",
            "2022-07-18, 18 juillet 2022, 100, 316"
        })
        void readsTheFirstPageOfAPublishedDay(String day, String inWords, String labelled, String applications) {
            assertThat(site.page("auditor", "/?known-at=" + day))
                    .contains("Lecture du passé", "Le " + inWords.replace(' ', '\u00A0'))
                    .containsSubsequence("figure\">" + labelled + "<", "figure\">" + applications + "<")
                    .doesNotContain("Aujourd’hui, ", "2026");
        }

        @ParameterizedTest
        @Order(1)
        @CsvSource({
            "manufactures-2021, 2021-12-08",
            "manufactures-2021, 2022-07-18",
            "manufactures-2021, 2023-06-30",
            "manufactures-2021, ''",
            "manufactures-2026, ''"
        })
        void drawsNoFunnelThatWidens(String call, String day) {
            List<Long> before = List.of();
            for (String page : List.of("/programme", "/waves")) {
                for (List<Long> funnel : site.funnels(page + "?call=" + call + "&known-at=" + day)) {
                    assertThat(funnel)
                            .as(page + " " + call + " " + day)
                            .hasSize(10)
                            .isSortedAccordingTo(reverseOrder());
                    before = funnel;
                }
            }
            assertThat(before).isNotEmpty();
        }

        /** On the first page, in the list, over REST, and dossier by dossier. */
        @Test
        @Order(1)
        void countsTheLegalDeadlinesAlikeEverywhere() throws IOException, InterruptedException {
            String due = LocalDate.now(ActContext.PARIS).plusDays(14).toString();
            long listed = site.all("auditor", "/api/clocks?due=" + due).size();
            long counted = 0;
            for (JsonNode kind :
                    site.get("auditor", "/api/clocks/counts?due=" + due).path("items")) {
                counted += kind.path("late").asLong() + kind.path("coming").asLong();
            }
            long late = 0;
            for (JsonNode dossier : site.all("auditor", "/api/dossiers?stage=EXECUTING")) {
                for (JsonNode clock : site.get(
                                "auditor", "/api/dossiers/" + dossier.path("id").asString() + "/clocks")
                        .path("items")) {
                    boolean runs = clock.path("clock").asString().equals("PUBLICATION")
                            && clock.path("state").asString().equals("RUNNING");
                    late += runs && clock.path("dueOn").asString().compareTo(due) <= 0 ? 1 : 0;
                }
            }

            assertThat(counted).isEqualTo(listed).isGreaterThan(19);
            assertThat(late)
                    .isPositive()
                    .isLessThanOrEqualTo(site.all("auditor", "/api/clocks?clock=PUBLICATION&due=" + due)
                            .size());
            assertThat(site.page("instructor", "/")).contains(listed + " délais", "/clocks?due=" + due);
            assertThat(site.page("instructor", "/clocks?due=" + due)).contains(listed + " délais");
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

        /** One row was altered, and it is the only one that differs from what the events say. */
        @Test
        @Order(2)
        void namesTheRowThatWasAlteredAndNoOther() throws IOException, InterruptedException {
            long altered = owner().sql("""
                update read.budget_movement set cp_paid_cents = cp_paid_cents + 1
                where event_index = (select max(event_index) from read.budget_movement where cp_paid_cents > 0)
                returning event_index\
                """).query(Long.class).single();
            try (JarProcess check = JarProcess.run("replay", "--check", "--data-dir", data.toString())) {
                assertThat(check.exitCode(PATIENCE)).as(check.output()).isEqualTo(1);
                assertThat(check.output())
                        .contains("DRIFT: 1 of ", "budget_movement", "event_index=" + altered, "cp_paid_cents");
            }
            try (JarProcess replay =
                    JarProcess.run("replay", "--projection", "budget", "--data-dir", data.toString())) {
                assertThat(replay.exitCode(PATIENCE)).as(replay.output()).isZero();
            }
        }

        /** From a log that was altered nothing is computed: the read models still say what was paid. */
        @Test
        @Order(3)
        void namesTheEventThatWasAlteredAndComputesNothingFromIt() throws IOException, InterruptedException {
            long altered = owner().sql("select max(global_index) from es.event where payload_type = 'payment.executed'")
                    .query(Long.class)
                    .single();
            String payload = owner().sql("select payload from es.event where global_index = ?")
                    .param(altered)
                    .query(String.class)
                    .single();
            rewrite(altered, payload.replace("Cents\":", "Cents\":9"));
            try (JarProcess replay = JarProcess.run("replay", "--data-dir", data.toString())) {
                assertThat(replay.exitCode(PATIENCE)).as(replay.output()).isEqualTo(3);
                assertThat(replay.output())
                        .contains("THE LOG ITSELF DIFFERS", "first at event " + altered)
                        .doesNotContain("Computed again", "DRIFT");
            }
            rewrite(altered, payload);
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

        private void rewrite(long index, String payload) {
            owner().sql("alter table es.event disable trigger a1_no_change").update();
            owner().sql("update es.event set payload = ? where global_index = ?")
                    .params(payload, index)
                    .update();
            owner().sql("alter table es.event enable always trigger a1_no_change")
                    .update();
        }

        private JarProcess start() throws IOException, InterruptedException {
            return JarProcess.run(arguments());
        }

        private String[] arguments() {
            return new String[] {"demo", "--port", Integer.toString(port), "--data-dir", data.toString()};
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
