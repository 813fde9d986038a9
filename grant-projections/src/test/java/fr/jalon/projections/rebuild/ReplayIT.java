package fr.jalon.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.projections.ReadModels;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayIT {
    private final Database database = Database.fresh();
    private final History history = Lives.drawn(2021, 60);
    private final Replay replay = new Replay(database.application(), Database.decoder(), ReadModels.ALL);

    @BeforeEach
    void recorded() {
        database.with(history);
    }

    @Test
    void aRebuildGivesTheVeryRowsOfTheLiveTables() {
        Map<String, List<String>> live = tables();
        assertThat(live)
                .as("a table without rows proves nothing")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        replay.rebuild(Progress.NONE, Handover.NONE);
        assertThat(tables()).isEqualTo(live);
    }

    @Test
    void applyingEveryEventTwiceChangesNothing() {
        Map<String, List<String>> once = tables();
        database.project(history.facts(), 7);
        assertThat(tables()).isEqualTo(once);
    }

    @Test
    void aCleanCheckFindsNothingAndLooksAtEveryRow() {
        DriftReport report = replay.check(Progress.NONE);
        assertThat(report.isClean()).isTrue();
        assertThat(report.drifts()).isEmpty();
        assertThat(report.rowsCompared().get("audit")).isEqualTo(history.facts().size());
    }

    @Test
    void aCheckNamesTableKeyAndColumnOfAnAlteredRowAndLeavesItAsItIs() {
        int altered = database.ownerClient()
                .sql("update read.commitment_movement set committed_cents = committed_cents + 1"
                        + " where event_index = (select min(event_index) from read.commitment_movement)")
                .update();
        assertThat(altered).isEqualTo(1);
        Map<String, List<String>> before = tables();

        DriftReport report = replay.check(Progress.NONE);

        assertThat(report.isClean()).isFalse();
        assertThat(report.rowsDrifted()).isEqualTo(1);
        Drift drift = report.drifts().getFirst();
        assertThat(drift.table()).isEqualTo("commitment_movement");
        assertThat(drift.column()).isEqualTo("committed_cents");
        assertThat(drift.key()).isEqualTo("event_index=" + drift.eventIndex() + ", ordinal=0");
        assertThat(Long.parseLong(String.valueOf(drift.live())))
                .isEqualTo(Long.parseLong(String.valueOf(drift.expected())) + 1);
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void aCheckSeesARowThatIsMissingAndOneTooMany() {
        database.ownerClient()
                .sql("delete from read.label_movement where event_index = (select min(event_index) from"
                        + " read.label_movement)")
                .update();
        database.ownerClient()
                .sql("insert into read.call_end values (1, 7, now(), '2022-01-01', 'nowhere')")
                .update();
        DriftReport report = replay.check(Progress.NONE);
        assertThat(report.rowsDrifted()).isEqualTo(2);
        assertThat(report.drifts())
                .extracting(Drift::table, Drift::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("label_movement", "*"),
                        org.assertj.core.groups.Tuple.tuple("call_end", "*"));
    }

    @Test
    void aRebuildRepairsWhatWasAltered() {
        Map<String, List<String>> good = tables();
        database.ownerClient()
                .sql("delete from read.audit where event_index > 10")
                .update();
        database.ownerClient().sql("update read.dossier set commune = 'Paris'").update();
        replay.rebuild(Progress.NONE, Handover.NONE);
        assertThat(tables()).isEqualTo(good);
    }

    @Test
    void aLiveTableThatIsBehindIsNotADrift() {
        Database behind = Database.fresh();
        behind.append(history.facts());
        behind.project(history.facts().subList(0, 100), 100);
        DriftReport report = new Replay(behind.application(), Database.decoder(), ReadModels.ALL).check(Progress.NONE);
        assertThat(report.isClean()).isTrue();
        assertThat(report.comparedUpTo()).containsEntry("audit", 100L);
    }

    @Test
    void anEventThatCannotBeReadStopsTheRebuildAndTheLiveTablesStay() {
        Map<String, List<String>> before = tables();
        database.ownerClient()
                .sql("insert into es.event (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " time_stamp, payload_type, payload_revision, payload, meta_data) values ('x', 'x', 0,"
                        + " 'x', now(), 'nobody.knows-this', '1', '{}', '{}')")
                .update();
        assertThatThrownBy(() -> replay.rebuild(Progress.NONE, Handover.NONE))
                .hasMessageContaining("nobody.knows-this");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void saysHowFarItIs() {
        AtomicLong last = new AtomicLong();
        replay.rebuild((done, total) -> last.set(done * 1_000_000 + total), Handover.NONE);
        long events = history.facts().size();
        assertThat(last.get()).isEqualTo(events * 1_000_000 + events);
    }

    @Test
    void handsOverTheIndexReached() {
        Map<String, Long> reached = new LinkedHashMap<>();
        replay.rebuild(Progress.NONE, reached::put);
        assertThat(reached).hasSize(ReadModels.ALL.size()).containsEntry("budget", (long)
                history.facts().size());
    }

    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (Table table : Shadow.tables(ReadModels.ALL)) {
            tables.put(table.name(), database.rows("read", table.name()));
        }
        return tables;
    }
}
