package fr.jalon.projections.undertakings;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Page;
import fr.jalon.projections.kernel.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the aid stacks. */
public final class UndertakingQueries {
    private final JdbcClient db;
    private final Timeline timeline;

    public UndertakingQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** Undertakings with aids, and companies known to have joined one, by SIREN. */
    public Page<Undertaking> undertakings(AsOf asOf, @Nullable String cursor, int size) {
        Filter where = new Filter().and("id > :after", "after", cursor);
        int limit = Page.sized(size);
        List<Undertaking> found = timeline.facts(asOf)
                .bind(db.sql("""
                    select u.id as undertaking_id, a.applicants, coalesce(a.aid_cents, 0) as aid_cents
                      from (select id from (select undertaking_id as id from read.aid_entry e where %s
                                            union select company from read.undertaking_company c where %s) known
                             where %s order by id limit :limit) u
                      left join lateral (select string_agg(distinct d.applicant, ', ') as applicants, sum(amount_cents)::bigint as aid_cents
                                           from read.aid_entry e left join read.dossier d on d.dossier_id = e.dossier_id
                                          where (e.undertaking_id = u.id or e.undertaking_id in (
                                                    select company from read.undertaking_company c where c.head = u.id and %s))
                                            and e.movement <> 'ADOPTED' and %s
                                            and not exists (select from read.undertaking_company c where c.company = u.id and c.head <> u.id and %s)) a on true
                     order by u.id\
                    """.formatted(
                                Facts.visible("e"),
                                Facts.visible("c"),
                                where.sql(),
                                Facts.visible("c"),
                                Facts.visible("e"),
                                Facts.visible("c"))))
                .params(where.parameters())
                .param("limit", limit + 1)
                .query(Mapping.to(Undertaking.class))
                .list();
        return Page.of(found, limit, Undertaking::undertakingId);
    }

    /**
     * One undertaking of the list.
     *
     * @param applicants beneficiaries of its aids, by the name they applied under; null when all it has came from others
     * @param aidCents all its aids and those of the companies that joined it, less what was released, whatever their basis and day; zero for a
     *     company that joined another
     */
    public record Undertaking(
            String undertakingId, @Nullable String applicants, long aidCents) {}

    /** The stack of one undertaking; empty when nothing is known of it. */
    public AidStackView stack(String undertakingId, AsOf asOf) {
        Facts facts = timeline.facts(asOf);
        List<String> heads = facts.bind(db.sql("select head from read.undertaking_company c where company = :id and "
                        + Facts.visible("c") + " order by event_index desc limit 1"))
                .param("id", undertakingId)
                .query((row, number) -> row.getString(1))
                .list();
        List<String> companies = facts.bind(db.sql(
                        "select distinct company from read.undertaking_company c where head = :id and company <> :id"
                                + " and "
                                + Facts.visible("c") + " order by company"))
                .param("id", undertakingId)
                .query((row, number) -> row.getString(1))
                .list();
        List<AidStackView.Entry> entries = facts.bind(db.sql("""
            select movement, source, dossier_id, aid_basis, amount_cents, granted_on, in_window_cents, ceiling_cents, effective_on
              from read.aid_entry e where undertaking_id = :id and %s order by event_index, ordinal\
            """.formatted(Facts.visible("e"))))
                .param("id", undertakingId)
                .query(Mapping.to(AidStackView.Entry.class))
                .list();
        return new AidStackView(undertakingId, heads.isEmpty() ? undertakingId : heads.getFirst(), companies, entries);
    }
}
