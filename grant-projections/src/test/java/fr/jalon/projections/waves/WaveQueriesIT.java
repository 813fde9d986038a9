package fr.jalon.projections.waves;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.projections.dossiers.DossierFilter;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WaveQueriesIT {
    private static final JdbcClient CLIENT =
            Database.fresh().with(Lives.drawn(3, 60)).client();
    private static final WaveQueries WAVES = new WaveQueries(CLIENT);

    @Test
    void aCallIsShownAsPublishedAndOnceEndedWithItsEnd() {
        assertThat(WAVES.calls(AsOf.NOW)).singleElement().satisfies(call -> {
            assertThat(call.callId()).isEqualTo(Lives.CALL);
            assertThat(call.labelTarget()).isEqualTo(100L);
            assertThat(call.fictional()).isTrue();
            assertThat(call.endedOn()).isEqualTo("2023-02-01");
        });
        assertThat(WAVES.call(Lives.CALL, AsOf.knownAt(LocalDate.of(2023, 1, 31))))
                .hasValueSatisfying(call -> assertThat(call.endedOn()).isNull());
        assertThat(WAVES.calls(AsOf.knownAt(LocalDate.of(2021, 10, 6)))).isEmpty();
    }

    @Test
    void theFunnelOfTheCallIsTheSumOfItsWaves() {
        FunnelQueries funnels = new FunnelQueries(CLIENT);
        WaveView.Funnel call = funnels.ofCall(Lives.CALL, AsOf.NOW);
        List<WaveView.Funnel> waves = WAVES.waves(Lives.CALL, AsOf.NOW).stream()
                .map(WaveView::reached)
                .toList();
        assertThat(call.drafted()).isEqualTo(60);
        assertThat(waves).extracting(WaveView.Funnel::drafted).doesNotContain(0L);
        assertThat(waves.stream().mapToLong(WaveView.Funnel::submitted).sum()).isEqualTo(call.submitted());
        assertThat(waves.stream().mapToLong(WaveView.Funnel::paid).sum())
                .isEqualTo(call.paid())
                .isPositive();
        assertThat(call.submitted()).isBetween(call.admissible(), call.drafted());
        assertThat(call.labelled()).isBetween(call.signed(), call.selected());
    }

    @Test
    void everyDossierStandsInOneStage() {
        DossierQueries dossiers = new DossierQueries(CLIENT);
        FunnelQueries funnels = new FunnelQueries(CLIENT);
        var standing = funnels.standing(Lives.CALL, null, AsOf.NOW);
        assertThat(standing.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(60);
        for (LifecycleStage stage : standing.keySet()) {
            assertThat(dossiers.find(new DossierFilter(null, null, stage, null, null, null), AsOf.NOW, null, 100)
                            .items())
                    .hasSize(standing.get(stage).intValue());
        }
    }

    @Test
    void theWavesToCloseAreThoseThatTheBoardShowsOpenAndPastTheirClosing() {
        History history = Lives.drawn(3, 5);
        history.on(LocalDate.of(2023, 3, 1));
        for (int wave = 1; wave <= 4; wave++) {
            history.add(
                    "goes-on",
                    new CallEvent.WaveOpened(
                            "goes-on",
                            wave,
                            LocalDate.of(2023, 3, 1),
                            Instant.parse("2023-0" + (4 + wave) + "-01T10:00:00Z")));
        }
        history.add(
                        "goes-on",
                        new CallEvent.WaveClosingMoved("goes-on", 2, Instant.parse("2023-09-01T10:00:00Z"), "Panne"))
                .add("goes-on", new CallEvent.WaveClosed("goes-on", 1));
        WaveQueries waves = new WaveQueries(Database.fresh().with(history).client());
        for (int month = 1; month <= 12; month++) {
            for (Instant now : List.of(
                    Instant.parse("2023-%02d-01T10:00:00Z".formatted(month)),
                    Instant.parse("2023-%02d-01T10:00:00.001Z".formatted(month)))) {
                assertThat(waves.dueToClose(now))
                        .containsExactlyElementsOf(waves.waves("goes-on", AsOf.NOW).stream()
                                .filter(wave -> wave.closedOn() == null && now.isAfter(wave.closesAt()))
                                .map(wave -> new WaveQueries.Due("goes-on", wave.wave(), wave.closesAt()))
                                .toList());
            }
        }
        assertThat(waves.dueToClose(Instant.parse("2024-01-01T00:00:00Z")))
                .as("those of the call that ended are not closed any more")
                .extracting(WaveQueries.Due::wave)
                .containsExactly(2, 3, 4);
    }

    @Test
    void aClosingThatMovedIsTheLatestOneAndASessionShowsItsMinutes() {
        History history = Lives.opened();
        Instant moved = Instant.parse("2022-04-01T10:00:00Z");
        history.on(LocalDate.of(2022, 3, 1))
                .add(Lives.CALL, new CallEvent.WaveClosingMoved(Lives.CALL, 3, moved, "Panne"))
                .on(LocalDate.of(2022, 4, 1))
                .add(Lives.CALL, new CallEvent.WaveClosed(Lives.CALL, 3));
        Lives.session("s3", 3, history);
        WaveQueries waves = new WaveQueries(Database.fresh().with(history).client());
        WaveView third = waves.waves(Lives.CALL, AsOf.NOW).get(2);
        assertThat(third.closesAt()).isEqualTo(moved);
        assertThat(third.closedOn()).isEqualTo("2022-04-01");
        assertThat(third.sessions())
                .containsExactly(new WaveView.SessionView(
                        "s3", Lives.CALL, 3, LocalDate.of(2021, 12, 7), "SIGNED", LocalDate.of(2022, 4, 1), 1, 1, 1));
        WaveView before =
                waves.waves(Lives.CALL, AsOf.knownAt(LocalDate.of(2022, 2, 1))).get(2);
        assertThat(before.closesAt()).isEqualTo("2022-03-03T11:00:00Z");
        assertThat(before.closedOn()).isNull();
        assertThat(before.sessions()).isEmpty();
    }
}
