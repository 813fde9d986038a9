package fr.jalon.projections.audit;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the audit trail and the journals. */
public final class AuditQueries {
    private static final String COLUMNS = """
        event_index as index, stream_type, stream_id as stream, sequence, event_name as type, revision, actor, role, act,
        recorded_at, effective_on, reason, on_behalf_of, command_id, correlation_id, causation_id, rule_set, dossier_id,
        payload::text as payload\
        """;

    private static final int LOOKED_BACK = 400;

    private final JdbcClient db;
    private final Timeline timeline;
    private final UnaryOperator<List<AuditEntry>> readable;

    /** As whoever may read everything. */
    public AuditQueries(JdbcClient db) {
        this(db, UnaryOperator.identity());
    }

    /** @param readable what of some events the person who asks may read; as many, in the same order */
    public AuditQueries(JdbcClient db, UnaryOperator<List<AuditEntry>> readable) {
        this.db = db;
        this.timeline = new Timeline(db);
        this.readable = readable;
    }

    /**
     * Events, latest first.
     *
     * @param cursor {@link Page#next} of the page before, null for the first
     */
    public Page<AuditEntry> find(AuditFilter filter, AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter()
                .and("dossier_id = :dossier", "dossier", filter.dossier())
                .and("actor = :actor", "actor", filter.actor())
                .and("(event_name = :type or event_name like :type || '.%')", "type", filter.type())
                .and("recorded_at >= :from", "from", startOf(filter.from()))
                .and("recorded_at < :to", "to", endOf(filter.to()))
                .and("event_index < :before", "before", cursor == null ? null : Long.valueOf(cursor));
        int limit = Page.sized(size);
        String sql = "select " + COLUMNS + " from read.audit a where " + where.sql() + " and " + Facts.visible("a")
                + " order by event_index desc limit :limit";
        List<AuditEntry> found = timeline.facts(asOf)
                .bind(db.sql(sql))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(AuditEntry.class))
                .list();
        return Page.of(readable.apply(found), limit, entry -> Long.toString(entry.index()));
    }

    /**
     * Facts of one name in dossiers where none of {@code answers} came after, the oldest first; only the last {@link #LOOKED_BACK} are looked at,
     * so that the cost stays the same however many dossiers there are.
     */
    public List<AuditEntry> unanswered(String fact, Set<String> answers, int size) {
        String latest = "select " + COLUMNS + " from read.audit where event_name = :fact and dossier_id is not null"
                + " order by event_index desc limit :back";
        return readable.apply(db.sql("select * from (" + latest + ") a where not exists (select from read.audit later"
                        + " where later.dossier_id = a.dossier_id and later.event_index > a.index"
                        + " and later.event_name in (:answers)) order by index limit :limit")
                .param("fact", fact)
                .param("back", LOOKED_BACK)
                .param("answers", answers)
                .param("limit", Page.sized(size))
                .query(Mapping.to(AuditEntry.class))
                .list());
    }

    /** The whole life of one stream, in order: the journal of a dossier, numbered from 1 without a hole. */
    public List<AuditEntry> journal(String streamId, AsOf asOf) {
        String sql = "select " + COLUMNS + " from read.audit a where stream_id = :stream and " + Facts.visible("a")
                + " order by sequence";
        return readable.apply(timeline.facts(asOf)
                .bind(db.sql(sql))
                .param("stream", streamId)
                .query(Mapping.to(AuditEntry.class))
                .list());
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ActContext.PARIS).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null ? null : startOf(day.plusDays(1));
    }
}
