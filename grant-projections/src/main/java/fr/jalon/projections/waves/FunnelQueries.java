package fr.jalon.projections.waves;

import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Filter;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import fr.jalon.projections.waves.WaveView.Funnel;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts how many dossiers reached each step of the life of a grant. */
public final class FunnelQueries {
    /** One row per wave; a step counts a dossier once, however often it came back to it. */
    private static final String FUNNEL = """
        select %%s, count(distinct s.dossier_id) filter (where s.stage = 'DRAFT') as drafted,
               count(distinct s.dossier_id) filter (where s.stage = 'SUBMITTED') as submitted,
               count(distinct s.dossier_id) filter (where s.stage = 'ADMISSIBLE') as admissible,
               count(distinct s.dossier_id) filter (where s.stage = 'INADMISSIBLE') as inadmissible,
               count(distinct s.dossier_id) filter (where s.stage = 'IN_SESSION') as in_session,
               count(distinct s.dossier_id) filter (where s.stage = 'SELECTED') as selected,
               count(distinct s.dossier_id) filter (where s.stage = 'WAITLISTED') as waitlisted,
               count(distinct s.dossier_id) filter (where s.stage = 'NOT_SELECTED') as not_selected,
               count(distinct s.dossier_id) filter (where s.stage = 'LABELLED') as labelled,
               count(distinct s.dossier_id) filter (where s.stage = 'INCUBATING') as incubating,
               count(distinct s.dossier_id) filter (where s.stage = 'INCUBATED') as incubated,
               count(distinct s.dossier_id) filter (where s.stage = 'AMOUNT_PROPOSED') as proposed,
               count(distinct s.dossier_id) filter (where s.stage = 'AWARDED') as awarded,
               count(distinct s.dossier_id) filter (where s.stage = 'AGREEMENT_SIGNED') as signed,
               count(distinct s.dossier_id) filter (where s.stage = 'PAID') as paid,
               count(distinct s.dossier_id) filter (where s.stage = 'IN_SUPPORT') as in_support,
               count(distinct s.dossier_id) filter (where s.stage = 'CLOSED') as closed,
               count(distinct s.dossier_id) filter (where s.stage = 'WITHDRAWN') as withdrawn
          from read.dossier d
          join (select s.dossier_id, s.stage from read.dossier_stage s where %s
                union all
                select p.dossier_id, 'PAID' from read.payment_step p where p.step = 'EXECUTED' and %s) s
            on s.dossier_id = d.dossier_id
         where %%s\
        """.formatted(Facts.visible("s"), Facts.visible("p"));

    private final JdbcClient db;
    private final Timeline timeline;

    public FunnelQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /** The whole call, all waves together. */
    public Funnel ofCall(String callId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(FUNNEL.formatted("0 as wave", "d.call_id = :call")))
                .param("call", callId)
                .query(Mapping.to(Funnel.class))
                .single();
    }

    /** By wave; waves without a dossier are left out. */
    public SortedMap<Integer, Funnel> byWave(String callId, AsOf asOf) {
        SortedMap<Integer, Funnel> waves = new TreeMap<>();
        var rows = Mapping.to(Funnel.class);
        timeline.facts(asOf)
                .bind(db.sql(FUNNEL.formatted("d.wave", "d.call_id = :call group by d.wave")))
                .param("call", callId)
                .query((row, number) -> Map.entry(row.getInt("wave"), rows.mapRow(row, number)))
                .list()
                .forEach(wave -> waves.put(wave.getKey(), wave.getValue()));
        return waves;
    }

    /** How many dossiers stand in each stage, in one wave or in the whole call. */
    public Map<LifecycleStage, Long> standing(String callId, @Nullable Integer wave, AsOf asOf) {
        Filter where = new Filter().and("d.wave = :wave", "wave", wave);
        Map<LifecycleStage, Long> standing = new EnumMap<>(LifecycleStage.class);
        timeline.facts(asOf)
                .bind(db.sql("""
                    select s.stage, count(*) as dossiers
                      from read.dossier d
                     cross join lateral (select s.stage from read.dossier_stage s where s.dossier_id = d.dossier_id and %s
                                          order by s.event_index desc limit 1) s
                     where d.call_id = :call and %s group by s.stage\
                    """.formatted(Facts.visible("s"), where.sql())))
                .params(where.parameters())
                .param("call", callId)
                .query((row, number) ->
                        Map.entry(LifecycleStage.valueOf(row.getString("stage")), row.getLong("dossiers")))
                .list()
                .forEach(stage -> standing.put(stage.getKey(), stage.getValue()));
        return standing;
    }
}
