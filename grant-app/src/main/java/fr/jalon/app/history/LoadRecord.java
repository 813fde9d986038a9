package fr.jalon.app.history;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database remembers of the load: its day, its plan, and which acts are done. */
public final class LoadRecord {
    private static final String NAME = "reference";

    private final JdbcClient database;

    public LoadRecord(JdbcClient database) {
        this.database = database;
    }

    /** @param today the day of the first start; the same for ever after */
    record Load(long seed, LocalDate today, String plan, boolean finished) {}

    /** The load that was begun, finished or not. */
    Optional<Load> find() {
        return database.sql("""
            select seed, anchor_date as today, plan, finished_at is not null as finished
            from ops.demo_load where load_id = ?\
            """).param(NAME).query(Load.class).optional();
    }

    void begin(HistoryPlan plan) {
        database.sql("""
            insert into ops.demo_load (load_id, anchor_date, seed, plan) values (?, ?, ?, ?)
            on conflict (load_id) do nothing\
            """)
                .params(NAME, plan.today(), plan.seed(), plan.fingerprint())
                .update();
    }

    /** @throws HistoryBroken if the load was begun with other acts */
    void checkSamePlan(HistoryPlan plan) {
        if (!find().orElseThrow().plan().equals(plan.fingerprint())) {
            throw new HistoryBroken(
                    "This data directory holds the beginning of another version of the reference history."
                            + " Choose another one with --data-dir.");
        }
    }

    /** Ids of the commands already in the log. */
    Set<String> commandsDone() {
        return new HashSet<>(
                database.sql("select command_id from es.event where command_part = 0 and command_id is not null")
                        .query(String.class)
                        .list());
    }

    void finish() {
        database.sql("update ops.demo_load set finished_at = now() where load_id = ?")
                .param(NAME)
                .update();
    }
}
