package fr.jalon.projections.refusals;

import fr.jalon.domain.kernel.ActContext;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log of refusals, which the front door writes. */
public final class RefusalQueries {
    private final JdbcClient db;

    public RefusalQueries(JdbcClient db) {
        this.db = db;
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
        return Page.of(found, limit, refusal -> Long.toString(refusal.refusalId()));
    }

    private static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(ActContext.PARIS).toOffsetDateTime();
    }
}
