package fr.jalon.projections.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.incubation.event.IncubationEvent;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.event.LabelEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
        Page<ClockView> first = clocks.dueBy(due, null, AsOf.NOW, null, 1);
        assertThat(first.items()).extracting(ClockView::clock).containsExactly(Clock.INCUBATION_END);
        assertThat(clocks.dueBy(due, null, AsOf.NOW, first.next(), 1).items())
                .extracting(ClockView::clock)
                .containsExactly(Clock.ADMISSIBILITY);
        ClockView late = clocks.ofDossier("d", AsOf.NOW).getFirst();
        assertThat(late.isLate(due)).isFalse();
        assertThat(late.isLate(due.plusDays(1))).isTrue();
        assertThat(late.daysLeft(due.plusDays(1))).isEqualTo(-1);
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
        return clocks.dueBy(day, null, AsOf.NOW, null, 50).items().stream()
                .map(clock -> clock.dossierId() + " " + clock.clock())
                .toList();
    }

    private ClockQueries clocks() {
        return new ClockQueries(Database.fresh().with(history).client());
    }
}
