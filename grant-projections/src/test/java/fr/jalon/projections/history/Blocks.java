package fr.jalon.projections.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Counts the blocks of the read models that a question reads, as PostgreSQL does: the same on a busy machine as on an idle one. */
public final class Blocks {
    private final Database database;
    private final JdbcClient client;

    public Blocks(Database database) {
        this.database = database;
        this.client = JdbcClient.create(new SingleConnectionDataSource(database.connect(), true));
    }

    public Map<String, Long> of(Map<String, Consumer<JdbcClient>> questions) {
        Map<String, Long> blocks = new LinkedHashMap<>();
        questions.forEach((name, question) -> blocks.put(name, of(question)));
        return blocks;
    }

    public long of(Consumer<JdbcClient> question) {
        long before = read();
        question.accept(client);
        return read() - before;
    }

    private long read() {
        client.sql("select pg_stat_force_next_flush()::text")
                .query(String.class)
                .single();
        return client.sql("""
            select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0))
              from pg_statio_user_tables where schemaname = 'read'\
            """).query(Long.class).single();
    }

    /** Dossiers {@code from} to {@code to} of another call, with the stages and clocks of a life that is over. */
    public void history(int from, int to) {
        JdbcClient owner = database.ownerClient();
        String life = " from generate_series(" + from + ", " + to + ") n cross join generate_series(0, 5) s";
        owner.sql("insert into read.dossier select 1000000 + 10 * n, 0, now(), '2022-01-01', 'past-' || n, 'other', 1,"
                        + " 'n', 'r', 'a', 'f', 's', 'c' from generate_series(" + from + ", " + to + ") n")
                .update();
        owner.sql("insert into read.dossier_stage select 1000000 + 10 * n + s, 0, now(), '2022-01-01', 'past-' || n,"
                        + " 'SUBMITTED', 'APPLICATION'" + life)
                .update();
        owner.sql("insert into read.clock_fact select 1000000 + 10 * n + s, 0, now(), '2022-01-01', 'past-' || n, case"
            + " s % 2 when 0 then 'ADMISSIBILITY' else 'DECISION' end, case when s < 4 then 'RUNNING' else 'MET' end,"
            + " case when s < 4 then date '2022-03-01' + s end, 0"
                        + life)
                .update();
        for (String table : new String[] {"dossier", "dossier_stage", "clock_fact", "wave_movement", "call_end"}) {
            owner.sql("vacuum analyze read." + table).update();
        }
    }
}
