package fr.jalon.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.projections.ReadModels;
import fr.jalon.projections.budget.BudgetProjection;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import fr.jalon.projections.history.Lives;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class ReplayIT {
    private static final int READERS = 4;

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
    void aReadModelThatDoesNotWantItIsRebuiltAllTheSame() {
        Map<String, List<String>> good = tables();
        database.ownerClient()
                .sql("insert into es.event (event_identifier, aggregate_identifier, sequence_number, type,"
                        + " time_stamp, payload_type, payload_revision, payload, meta_data) values ('x', 'x', 0,"
                        + " 'x', now(), 'bill.tabled', '1', '{}', '{}')")
                .update();
        Projection budget = new BudgetProjection();
        database.ownerClient().sql("truncate read.budget_movement").update();
        new Replay(database.application(), Database.decoder(), List.of(budget)).rebuild(Progress.NONE, Handover.NONE);
        assertThat(tables()).isEqualTo(good);
        assertThatThrownBy(() -> replay.rebuild(Progress.NONE, Handover.NONE))
                .isInstanceOf(ReplayStopped.class)
                .hasMessageContaining("bill.tabled")
                .hasMessageContaining("audit, bills");
        assertThat(tables()).isEqualTo(good);
    }

    /** Each reads two tables at once, in every order, on one connection that keeps its plans. */
    @Test
    void readersNeverFailWhileTablesChangePlaces() throws Exception {
        Map<String, List<String>> good = tables();
        AtomicBoolean replacing = new AtomicBoolean(true);
        Semaphore passes = new Semaphore(0);
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Future<Boolean>> reading = Stream.generate(() -> readers.submit(() -> {
                        while (replacing.get()) {
                            readAllThrough(good);
                            passes.release();
                        }
                        return true;
                    }))
                    .limit(READERS)
                    .toList();
            try {
                for (int time = 0; time < 2; time++) {
                    replay.rebuild(Progress.NONE, Handover.NONE);
                    passes.tryAcquire(2 * READERS, 60, TimeUnit.SECONDS);
                }
            } finally {
                replacing.set(false);
            }
            for (Future<Boolean> reader : reading) {
                assertThat(reader.get()).isTrue();
            }
        }
        assertThat(tables()).isEqualTo(good);
    }

    private void readAllThrough(Map<String, List<String>> good) throws SQLException {
        List<String> names = List.copyOf(good.keySet());
        try (Connection connection = database.application().getConnection()) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            List<PreparedStatement> pairs = new ArrayList<>();
            for (int n = 0; n < names.size(); n++) {
                pairs.add(connection.prepareStatement("select *, (select count(*) from read."
                        + names.get(names.size() - 1 - n) + ") from read." + names.get(n)));
            }
            for (int time = 0; time < 4; time++) {
                for (int n = 0; n < names.size(); n++) {
                    try (ResultSet row = pairs.get(n).executeQuery()) {
                        row.next();
                        assertThat(row.getLong(row.getMetaData().getColumnCount()))
                                .isEqualTo(good.get(names.get(names.size() - 1 - n))
                                        .size());
                    }
                }
            }
        }
    }

    @Test
    void aReaderThatDoesNotLetGoIsToldAndNothingIsChanged() throws Exception {
        database.ownerClient().sql("update read.dossier set commune = 'Paris'").update();
        Map<String, List<String>> before = tables();
        Replay hasty = new Replay(database.application(), Database.decoder(), ReadModels.ALL, Duration.ofMillis(300));
        try (Connection reader = database.application().getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().executeQuery("select count(*) from read.dossier");
            assertThatThrownBy(() -> hasty.rebuild(Progress.NONE, Handover.NONE))
                    .isInstanceOf(ReplayStopped.class)
                    .hasMessageContaining("nothing was changed");
            assertThat(tables()).isEqualTo(before);
            reader.commit();
        }
        hasty.rebuild(Progress.NONE, Handover.NONE);
        assertThat(tables()).isNotEqualTo(before);
    }

    @Test
    void theTablesThatTakeTheirPlaceHaveTheSameKeysIndexesCommentsAndRights() {
        database.ownerClient()
                .sql("create role reporting_" + Math.abs(database.hashCode()))
                .update();
        database.ownerClient()
                .sql("grant select on read.audit to reporting_" + Math.abs(database.hashCode()))
                .update();
        List<String> structure = structure();
        replay.rebuild(Progress.NONE, Handover.NONE);
        replay.rebuild(Progress.NONE, Handover.NONE);
        assertThat(structure()).isEqualTo(structure);
        assertThat(database.client()
                        .sql("select count(*) from pg_tables where schemaname = 'read_shadow'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.client()
                        .sql("select reltuples from pg_class where oid = 'read.audit'::regclass")
                        .query(Long.class)
                        .single())
                .as("the planner knows how many rows there are")
                .isEqualTo(history.facts().size());
    }

    /** All that can be said of a table but its rows and its number. */
    private List<String> structure() {
        return database.client()
                .sql("""
                    with t as (select c.*, c.oid::regclass::text as name from pg_class c
                                where c.relnamespace = 'read'::regnamespace and c.relkind = 'r' and c.relname <> 'position')
                    select name || ' ' || relpersistence::text || ' ' || relowner::regrole::text || ' ' || coalesce(obj_description(oid), '') from t
                    union all
                    select name || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnum || ' ' || attnotnull || ' '
                           || coalesce(pg_get_expr(adbin, adrelid), '') || ' ' || coalesce(col_description(t.oid, attnum), '')
                      from t join pg_attribute a on attrelid = t.oid and attnum > 0
                      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = attnum
                    union all
                    select name || ' ' || conname || ' ' || pg_get_constraintdef(k.oid) from t join pg_constraint k on conrelid = t.oid
                    union all
                    select pg_get_indexdef(indexrelid) from t join pg_index on indrelid = t.oid
                    union all
                    select name || ' ' || grantee::regrole::text || ' ' || privilege_type || ' ' || is_grantable
                      from t, aclexplode(coalesce(relacl, acldefault('r', relowner)))
                    order by 1\
                    """)
                .query((row, number) -> row.getString(1))
                .list();
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
