package fr.jalon.projections.duties;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.projections.duties.DutyMatrix.Row;
import fr.jalon.projections.duties.DutyMatrix.Taken;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the audit trail who took which duty, by the acts of the dossier's own journal, as the rules do. */
public final class DutyQueries {
    private final JdbcClient db;
    private final Timeline timeline;

    public DutyQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** People by name; those who took no duty are left out. */
    public DutyMatrix ofDossier(String dossierId, AsOf asOf) {
        List<Done> done = timeline.facts(asOf)
                .bind(db.sql("""
                    select coalesce(on_behalf_of, actor) as person, actor, act, min(effective_on) as first_on, count(distinct command_id) as times, min(event_index) as index
                      from read.audit a where stream_id = :dossier and %s group by 1, actor, act order by min(event_index)\
                    """.formatted(Facts.visible("a"))))
                .param("dossier", dossierId)
                .query(Mapping.to(Done.class))
                .list();
        Map<String, Map<Duty, Taken>> people = new TreeMap<>();
        for (Done each : done) {
            ActCatalogue.named(each.act())
                    .flatMap(act -> act.dutyDoneBy(each.actor()))
                    .ifPresent(duty -> people.computeIfAbsent(each.person(), person -> new EnumMap<>(Duty.class))
                            .merge(duty, each.taken(), DutyQueries::together));
        }
        return new DutyMatrix(
                dossierId,
                people.entrySet().stream()
                        .map(person -> new Row(person.getKey(), person.getValue()))
                        .toList());
    }

    private static Taken together(Taken first, Taken later) {
        LocalDate firstOn = first.firstOn().isBefore(later.firstOn()) ? first.firstOn() : later.firstOn();
        return new Taken(first.act(), firstOn, first.times() + later.times(), first.index());
    }

    private record Done(String person, String actor, String act, LocalDate firstOn, long times, long index) {
        Taken taken() {
            return new Taken(act, firstOn, times, index);
        }
    }
}
