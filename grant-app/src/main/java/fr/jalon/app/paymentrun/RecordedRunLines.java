package fr.jalon.app.paymentrun;

import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.live.PositionTracker;
import fr.jalon.projections.paymentruns.PaymentRunProjection;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks in the read model of the runs: only to find which run to read, never what became of it. */
@Component
class RecordedRunLines implements RunLines {
    private static final List<String> READ_MODEL = List.of(new PaymentRunProjection().name());

    private final JdbcClient database;
    private final ObjectProvider<PositionTracker> positions;
    private final Duration patience;

    /** @param patience how long an import waits for the read model */
    RecordedRunLines(
            JdbcClient database,
            ObjectProvider<PositionTracker> positions,
            @Value("${jalon.read-own-writes-within}") Duration patience) {
        this.database = database;
        this.positions = positions;
        this.patience = patience;
    }

    @Override
    public boolean areComplete() {
        PositionTracker tracker = positions.getObject();
        return tracker.awaitIndex(tracker.head(), patience, READ_MODEL);
    }

    /** Whatever else was recorded since does not matter. */
    @Override
    public boolean areCompleteNow() {
        long seen = positions.getObject().positions().stream()
                .filter(position -> READ_MODEL.contains(position.projection()))
                .mapToLong(position -> position.index())
                .findFirst()
                .orElse(0);
        return database.sql("select not exists (select from es.event where global_index > ? and type = 'paymentrun')")
                .param(seen)
                .query(Boolean.class)
                .single();
    }

    /** An id that is no reference of ISO 20022 as it is (too long, another character) is known to the bank under a shorter one. */
    @Override
    public List<Held> find(String reference) {
        return database.sql("""
            select distinct run_id, end_to_end_id from read.payment_run_line
             where end_to_end_id is not null
               and (end_to_end_id = :reference or run_id = :reference
                    or (length(:reference) = 35 or :reference ~ '-[0-9a-f]{12}$')
                       and (length(end_to_end_id) > 35 or end_to_end_id ~ :other or length(run_id) > 35 or run_id ~ :other))
             order by run_id, end_to_end_id\
            """)
                .param("reference", reference)
                .param("other", "[^A-Za-z0-9/?:().,'+ -]|^/|/$|//")
                .query(Mapping.to(Held.class))
                .list();
    }
}
