package fr.jalon.projections.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.recovery.event.RecoveryEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.support.event.SupportEvent;
import fr.jalon.projections.history.Blocks;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.waves.FunnelQueries;
import fr.jalon.projections.waves.WaveQueries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClockQueriesIT {
    private static final LocalDate RECEIVED = LocalDate.of(2022, 3, 3);

    private final History history = new History();

    @Test
    void aComplementStopsBothClocksAndMovesThemByTheDaysStopped() {
        received("d");
        history.on(RECEIVED.plusDays(10))
                .add(
                        "d",
                        new ApplicationEvent.ComplementRequested(
                                "d", List.of("RIB"), RECEIVED.plusDays(10), RECEIVED.plusDays(40)));
        assertThat(states("d", AsOf.NOW))
                .containsEntry(Clock.ADMISSIBILITY, Clock.State.SUSPENDED)
                .containsEntry(Clock.DECISION, Clock.State.SUSPENDED)
                .containsEntry(Clock.COMPLEMENT_ANSWER, Clock.State.RUNNING);

        history.on(RECEIVED.plusDays(22))
                .add(
                        "d",
                        new ApplicationEvent.ComplementReceived(
                                "d",
                                List.of("RIB"),
                                RECEIVED.plusDays(22),
                                12,
                                RECEIVED.plusMonths(2).plusDays(12),
                                RECEIVED.plusMonths(8).plusDays(12)));
        List<ClockView> clocks = clocks().ofDossier("d", AsOf.NOW);
        assertThat(clocks)
                .filteredOn(clock -> clock.clock() == Clock.DECISION)
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.state()).isEqualTo(Clock.State.RUNNING);
                    assertThat(clock.dueOn()).isEqualTo("2022-11-15");
                });
        assertThat(states("d", AsOf.NOW)).containsEntry(Clock.COMPLEMENT_ANSWER, Clock.State.MET);
        assertThat(states("d", AsOf.knownAt(RECEIVED.plusDays(21))))
                .containsEntry(Clock.DECISION, Clock.State.SUSPENDED);
    }

    @Test
    void aWithdrawalStopsWhatStillRunsAndNothingElse() {
        received("d");
        history.on(RECEIVED.plusDays(5))
                .add("d", new ApplicationEvent.ApplicationDeclaredAdmissible("d"))
                .on(RECEIVED.plusDays(9))
                .add(
                        "d",
                        new ApplicationEvent.ApplicationWithdrawn(
                                "d", Lives.CALL, 3, "34216234500019", List.of(), "Choix"));
        assertThat(states("d", AsOf.NOW))
                .isEqualTo(Map.of(Clock.ADMISSIBILITY, Clock.State.MET, Clock.DECISION, Clock.State.STOPPED));
    }

    @Test
    void theLatestOnesComeFirstAndBothSidesOfTheDayAreRight() {
        received("d");
        history.on(RECEIVED.plusDays(1)).add("e", Lives.drafted("e", 3));
        history.add(
                "e",
                new IncubationEvent.IncubationStarted("e", "expert", RECEIVED.plusDays(1), LocalDate.of(2022, 4, 30)));
        ClockQueries clocks = clocks();
        LocalDate due = LocalDate.of(2022, 5, 3);
        assertThat(due(clocks, due.minusDays(1))).containsExactly("e INCUBATION_END");
        assertThat(due(clocks, due)).containsExactly("e INCUBATION_END", "d ADMISSIBILITY");
        Page<ClockView> first = clocks.running(ClockFilter.dueBy(due), AsOf.NOW, null, 1);
        assertThat(first.items()).extracting(ClockView::clock).containsExactly(Clock.INCUBATION_END);
        assertThat(clocks.running(ClockFilter.dueBy(due), AsOf.NOW, first.next(), 1)
                        .items())
                .extracting(ClockView::clock)
                .containsExactly(Clock.ADMISSIBILITY);
        ClockView late = clocks.ofDossier("d", AsOf.NOW).getFirst();
        assertThat(late.isLate(due)).isFalse();
        assertThat(late.isLate(due.plusDays(1))).isTrue();
        assertThat(late.daysLeft(due.plusDays(1))).isEqualTo(-1);
    }

    /** Late for ever, since nothing ends it, and never hidden: what is counted is what is listed. */
    @Test
    void aPublicationIsListedAndCountedWithTheOthers() {
        received("d");
        history.add(
                "d",
                new SubsidyEvent.AgreementNotified("d", RECEIVED, RECEIVED.plusMonths(24), RECEIVED.plusMonths(3)));
        LocalDate day = RECEIVED.plusMonths(4);
        ClockQueries clocks = clocks();
        ClockFilter soon = ClockFilter.dueBy(day.plusMonths(6));

        assertThat(due(clocks, day)).containsExactly("d ADMISSIBILITY", "d PUBLICATION");
        assertThat(clocks.counts(soon, day, AsOf.NOW))
                .containsExactly(
                        new ClockCount(Clock.ADMISSIBILITY, 1, 0, RECEIVED.plusMonths(2)),
                        new ClockCount(Clock.PUBLICATION, 1, 0, RECEIVED.plusMonths(3)),
                        new ClockCount(Clock.DECISION, 0, 1, RECEIVED.plusMonths(8)));
        assertThat(clocks.counts(soon.from(day), day, AsOf.NOW))
                .extracting(ClockCount::clock)
                .containsExactly(Clock.DECISION);
        assertThat(clocks.running(soon.only(Set.of(Clock.PUBLICATION)), AsOf.NOW, null, 9)
                        .items())
                .hasSize(1);
    }

    @Test
    void hearingsIncubationsAndWorksAreFollowedToo() {
        history.on(RECEIVED).add("d", Lives.drafted("d", 1));
        history.add("d", new IncubationEvent.IncubationStarted("d", "x", RECEIVED, RECEIVED.plusMonths(4)))
                .add("d", new IncubationEvent.IncubationExtended("d", 2, RECEIVED.plusMonths(6), "Travaux"))
                .add("d", new IncubationEvent.IncubationAttested("d", "x", Opinion.FAVOURABLE, "Rapport"))
                .add(
                        "d",
                        new SubsidyEvent.AgreementNotified(
                                "d", RECEIVED, RECEIVED.plusMonths(24), RECEIVED.plusMonths(3)))
                .add("d", new LabelEvent.LabelHearingOpened("d", List.of("Fermeture"), RECEIVED.plusDays(15)));
        assertThat(states("d", AsOf.NOW))
                .isEqualTo(Map.of(
                        Clock.INCUBATION_END, Clock.State.MET,
                        Clock.START_OF_WORKS, Clock.State.RUNNING,
                        Clock.PUBLICATION, Clock.State.RUNNING,
                        Clock.HEARING_ANSWER, Clock.State.RUNNING));
        history.add("d", new LabelEvent.LabelWithdrawn("d", Lives.CALL, 1, TerritoryClass.RURAL, List.of("Fermeture")));
        assertThat(states("d", AsOf.NOW))
                .containsEntry(Clock.INCUBATION_END, Clock.State.MET)
                .containsEntry(Clock.START_OF_WORKS, Clock.State.STOPPED)
                .containsEntry(Clock.HEARING_ANSWER, Clock.State.STOPPED);
    }

    @Test
    void aReservationEndsWithTheSignatureOrLapses() {
        history.on(RECEIVED).add("d", Lives.drafted("d", 1));
        history.add(
                "d",
                new SubsidyEvent.AmountProposed("d", "N-2022", 250_000_00, 500_000_00, 5_000, RECEIVED.plusDays(90)));
        assertThat(states("d", AsOf.NOW)).isEqualTo(Map.of(Clock.RESERVATION_END, Clock.State.RUNNING));
        history.add("d", new SubsidyEvent.ReservationLapsed("d", "N-2022", 250_000_00));
        assertThat(states("d", AsOf.NOW)).isEqualTo(Map.of(Clock.RESERVATION_END, Clock.State.EXPIRED));
        history.add(
                        "d",
                        new SubsidyEvent.ReservationRenewed(
                                "d", "N-2022", "N-2022", 0, 250_000_00, RECEIVED.plusDays(180)))
                .add(
                        "d",
                        new SubsidyEvent.AgreementSigned(
                                "d",
                                Lives.CALL,
                                1,
                                "C1",
                                "N-2022",
                                "N-2022",
                                250_000_00,
                                RECEIVED.plusDays(99),
                                "delegation-1"));
        assertThat(states("d", AsOf.NOW)).isEqualTo(Map.of(Clock.RESERVATION_END, Clock.State.MET));
    }

    @Test
    void eachRecoveryHasClocksOfItsOwnThatOutliveTheDossier() {
        history.on(RECEIVED).add("d", Lives.drafted("d", 1));
        history.add("d", hearing(1))
                .add("d", hearing(2))
                .add("d", new RecoveryEvent.RecoveryObservationsReceived("d", 1, "Vu"))
                .add(
                        "d",
                        new RecoveryEvent.RevenueOrderNotified(
                                "d", 1, RECEIVED, RECEIVED.plusMonths(2), RECEIVED.plusYears(5)))
                .add(
                        "d",
                        new RecoveryEvent.RevenueOrderChallenged(
                                "d", 1, RECEIVED, false, "Calcul", RECEIVED.plusMonths(6)))
                .add("d", new RecoveryEvent.InsolvencyOpened("d", 0, RECEIVED, RECEIVED.plusMonths(2), "BODACC"))
                .add("d", new SupportEvent.DossierClosed("d", "N-2022", 0, 2022));
        assertThat(recoveryClocks())
                .containsExactlyInAnyOrder(
                        "1 RECOVERY_ANSWER MET",
                        "2 RECOVERY_ANSWER RUNNING",
                        "1 CHALLENGE MET",
                        "1 CHALLENGE_RULING RUNNING",
                        "1 PRESCRIPTION RUNNING",
                        "0 INSOLVENCY_CLAIM RUNNING");
        history.add("d", new RecoveryEvent.ClaimDeclared("d", 1, 5_00, false, "LR"))
                .add("d", new RecoveryEvent.RecoveryCollected("d", 1, 5_00, 0, "V", RECEIVED));
        assertThat(recoveryClocks())
                .contains("0 INSOLVENCY_CLAIM MET", "1 PRESCRIPTION MET", "1 CHALLENGE_RULING STOPPED");
    }

    private List<String> recoveryClocks() {
        return clocks().ofDossier("d", AsOf.NOW).stream()
                .map(clock -> clock.item() + " " + clock.clock() + " " + clock.state())
                .toList();
    }

    private static RecoveryEvent hearing(int recovery) {
        return new RecoveryEvent.RecoveryHearingOpened(
                "d", recovery, RecoveryGround.OVERPAID, 5_00, List.of("Trop-perçu"), RECEIVED.plusDays(15));
    }

    /** The worklist reads the running clocks alone; a dossier shows them all, running or not. */
    @Test
    void whatIsDueIsWhatEachDossierShowsRunning() {
        History lives = Lives.drawn(11, 60);
        Database database = Database.fresh().with(lives);
        ClockQueries clocks = new ClockQueries(database.client());
        Set<String> dossiers = lives.facts().stream()
                .filter(fact -> fact.event() instanceof DossierEvent)
                .map(Recorded::streamId)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Clock> followed = EnumSet.complementOf(EnumSet.of(Clock.PUBLICATION));
        int found = 0;
        for (AsOf asOf :
                List.of(AsOf.NOW, AsOf.knownAt(LocalDate.of(2022, 4, 1)), AsOf.effectiveAt(LocalDate.of(2022, 9, 1)))) {
            for (LocalDate due :
                    List.of(LocalDate.of(2022, 5, 1), LocalDate.of(2023, 1, 1), LocalDate.of(2040, 1, 1))) {
                List<ClockView> shown = dossiers.stream()
                        .flatMap(dossier -> clocks.ofDossier(dossier, asOf).stream())
                        .filter(clock -> clock.state() == Clock.State.RUNNING && followed.contains(clock.clock()))
                        .filter(clock -> !clock.dueOn().isAfter(due))
                        .toList();
                assertThat(clocks.running(ClockFilter.dueBy(due), asOf, null, 1_000)
                                .items())
                        .filteredOn(clock -> followed.contains(clock.clock()))
                        .containsExactlyInAnyOrderElementsOf(shown);
                if (asOf.equals(AsOf.NOW)) {
                    ClockFilter some = ClockFilter.dueBy(due).only(followed);
                    assertThat(clocks.running(some.recordedAfter(0), asOf, null, 1_000)
                                    .items())
                            .containsExactlyInAnyOrderElementsOf(shown);
                    assertThat(clocks.running(some.recordedAfter(clocks.head()), asOf, null, 1_000)
                                    .items())
                            .isEmpty();
                }
                found += shown.size();
            }
        }
        assertThat(found).as("a list without clocks proves nothing").isGreaterThan(50);
    }

    /** Ten times more dossiers, nothing of which is due: the sweep of each minute and the board of a wave read as many blocks as before. */
    @Test
    void whatIsReadEachMinuteDoesNotGrowWithTheHistory() {
        history.on(RECEIVED)
                .add("call", new CallEvent.WaveOpened("call", 3, RECEIVED, Instant.parse("2040-01-01T00:00:00Z")));
        for (int n = 0; n < 12; n++) {
            received("d" + n);
        }
        Database database = Database.fresh().with(history);
        Blocks blocks = new Blocks(database);
        Map<String, Consumer<JdbcClient>> questions = Map.of(
                "clocks due since the last sweep",
                client -> {
                    ClockQueries clocks = new ClockQueries(client);
                    clocks.running(
                            ClockFilter.dueBy(RECEIVED.plusYears(9))
                                    .only(EnumSet.of(Clock.ADMISSIBILITY))
                                    .recordedAfter(clocks.head()),
                            AsOf.NOW,
                            null,
                            200);
                },
                "waves to close",
                client -> new WaveQueries(client).dueToClose(Instant.parse("2030-01-01T00:00:00Z")),
                "a wave",
                client -> new FunnelQueries(client).standing(Lives.CALL, 3, AsOf.NOW));
        String sorted =
                "select s.stage, count(*) from read.dossier d join (select distinct on (dossier_id) dossier_id, stage"
                        + " from read.dossier_stage order by dossier_id, event_index desc) s on s.dossier_id ="
                        + " d.dossier_id where d.call_id = 'other' or d.call_id = '" + Lives.CALL
                        + "' and d.wave = 3 group by s.stage";
        blocks.history(1, 1_500);
        Map<String, Long> small = blocks.of(questions);
        long smallSorted = blocks.of(client -> client.sql(sorted).query().listOfRows());
        blocks.history(1_501, 15_000);
        Map<String, Long> large = blocks.of(questions);
        long largeSorted = blocks.of(client -> client.sql(sorted).query().listOfRows());
        assertThat(large)
                .allSatisfy((question, read) -> assertThat(read)
                        .as(question)
                        .isPositive()
                        .isLessThanOrEqualTo(small.getOrDefault(question, 0L) * 3 / 2 + 8));
        assertThat(largeSorted)
                .as("control: a question that reads all stages grows with them")
                .isGreaterThan(smallSorted * 3);
    }

    private void received(String id) {
        history.on(RECEIVED)
                .add(id, Lives.drafted(id, 3))
                .add(
                        id,
                        new ApplicationEvent.ReceiptAcknowledged(
                                id, RECEIVED, RECEIVED.plusMonths(2), RECEIVED.plusMonths(8)));
    }

    private Map<Clock, Clock.State> states(String dossier, AsOf asOf) {
        return clocks().ofDossier(dossier, asOf).stream().collect(Collectors.toMap(ClockView::clock, ClockView::state));
    }

    private static List<String> due(ClockQueries clocks, LocalDate day) {
        return clocks.running(ClockFilter.dueBy(day), AsOf.NOW, null, 50).items().stream()
                .map(clock -> clock.dossierId() + " " + clock.clock())
                .toList();
    }

    private ClockQueries clocks() {
        return new ClockQueries(Database.fresh().with(history).client());
    }
}
