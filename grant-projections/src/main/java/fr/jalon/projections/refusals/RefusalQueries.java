package fr.jalon.projections.refusals;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log of refusals, which the front door writes. */
public final class RefusalQueries {
    private final JdbcClient db;
    private final UnaryOperator<List<Refusal>> readable;

    /** As whoever may read everything. */
    public RefusalQueries(JdbcClient db) {
        this(db, UnaryOperator.identity());
    }

    /** @param readable those of some refusals that the person who asks may read */
    public RefusalQueries(JdbcClient db, UnaryOperator<List<Refusal>> readable) {
        this.db = db;
        this.readable = readable;
    }

    /** Refusals, latest first; null filters mean all. A refusal takes effect on the day it is known. */
    public Page<Refusal> find(
            @Nullable String targetId,
            @Nullable String actor,
            @Nullable String code,
            AsOf asOf,
            @Nullable String cursor,
            int size) {
        Filter where = new Filter()
                .and("target_id = :target", "target", targetId)
                .and("actor = :actor", "actor", actor)
                .and("code = :code", "code", code)
                .and("refused_at < :known", "known", endOf(asOf.knownAt()))
                .and("refused_at < :effective", "effective", endOf(asOf.effectiveAt()))
                .and("refusal_id < :before", "before", cursor == null ? null : Long.valueOf(cursor));
        int limit = Page.sized(size);
        List<Refusal> found = db.sql("""
            select refusal_id, refused_at, actor, role, act, target_type, target_id, code, values::text as values,
                   message, command_id
              from ops.refusal where %s order by refusal_id desc limit :limit\
            """.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Refusal.class))
                .list();
        Page<Refusal> page = Page.of(found, limit, refusal -> Long.toString(refusal.refusalId()));
        return new Page<>(readable.apply(page.items()), page.next());
    }

    private static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ActContext.PARIS).toOffsetDateTime();
    }
}
