package fr.jalon.projections.waves;

import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import fr.jalon.projections.waves.WaveView.Funnel;
import fr.jalon.projections.waves.WaveView.SessionView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads calls, waves and sessions. */
public final class WaveQueries {
    private static final String CALLS = """
        select c.call_id, c.title, c.kind, c.budget_node, c.fictional, c.rule_set, c.label_target, c.effective_on as opened_on,
               (select min(e.effective_on) from read.call_end e where e.call_id = c.call_id and %s) as ended_on
          from read.call_opening c where %s\
        """.formatted(Facts.visible("e"), Facts.visible("c"));

    private static final Funnel NONE = new Funnel(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final JdbcClient db;
    private final Timeline timeline;
    private final FunnelQueries funnel;

    public WaveQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
        this.funnel = new FunnelQueries(db);
    }

    /** Calls, oldest first. */
    public List<CallView> calls(AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(CALLS + " order by c.event_index"))
                .query(Mapping.to(CallView.class))
                .list();
    }

    public Optional<CallView> call(String callId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql(CALLS + " and c.call_id = :call"))
                .param("call", callId)
                .query(Mapping.to(CallView.class))
                .optional();
    }

    /** The wave board of a call: its waves by number. */
    public List<WaveView> waves(String callId, AsOf asOf) {
        Map<Integer, Funnel> funnels = funnel.byWave(callId, asOf);
        List<SessionView> sessions = sessions(callId, asOf);
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select wave, max(opens_on) as opens_on,
                           (array_agg(closes_at order by event_index desc) filter (where closes_at is not null))[1] as closes_at,
                           max(effective_on) filter (where movement = 'CLOSED') as closed_on
                      from read.wave_movement w where call_id = :call and %s
                     group by wave having bool_or(movement = 'OPENED') order by wave\
                    """.formatted(Facts.visible("w"))))
                .param("call", callId)
                .query((row, number) -> wave(callId, row, funnels, sessions, asOf))
                .list();
    }

    private WaveView wave(
            String callId, ResultSet row, Map<Integer, Funnel> funnels, List<SessionView> sessions, AsOf asOf)
            throws SQLException {
        int wave = row.getInt("wave");
        return new WaveView(
                callId,
                wave,
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getObject("closed_on", LocalDate.class),
                funnels.getOrDefault(wave, NONE),
                funnel.standing(callId, wave, asOf),
                sessions.stream().filter(session -> session.wave() == wave).toList());
    }

    /** Waves to be closed: open, of a call that goes on, and past the last closing they were given. */
    public List<Due> dueToClose(Instant now) {
        return db.sql("""
            select o.call_id, o.wave, c.closes_at
              from read.wave_movement o
             cross join lateral (select c.closes_at from read.wave_movement c
                                  where c.call_id = o.call_id and c.wave = o.wave and c.closes_at is not null
                                  order by c.event_index desc limit 1) c
             where o.movement = 'OPENED' and c.closes_at < :now
               and not exists (select from read.wave_movement e
                                where e.call_id = o.call_id and e.wave = o.wave and e.movement = 'CLOSED')
               and not exists (select from read.call_end e where e.call_id = o.call_id)
             order by o.event_index\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Due(
                        row.getString("call_id"),
                        row.getInt("wave"),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A wave whose closing has passed. */
    public record Due(String callId, int wave, Instant closesAt) {}

    /** Sessions of a call, in the order they were convened. */
    public List<SessionView> sessions(String callId, AsOf asOf) {
        return timeline.facts(asOf)
                .bind(db.sql("""
                    select c.session_id, c.call_id, c.wave, c.held_on, l.step as state, l.effective_on as since, l.selected, l.waitlisted, l.turned_down
                      from read.session_step c
                      join lateral (select * from read.session_step l where l.session_id = c.session_id and %s
                                     order by l.event_index desc limit 1) l on true
                     where c.step = 'CONVENED' and c.call_id = :call and %s order by c.event_index\
                    """.formatted(Facts.visible("l"), Facts.visible("c"))))
                .param("call", callId)
                .query(Mapping.to(SessionView.class))
                .list();
    }
}
