package fr.jalon.projections.forecast;

import fr.jalon.projections.forecast.MoneyFact.Kind;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.kernel.Facts;
import fr.jalon.projections.kernel.Mapping;
import fr.jalon.projections.kernel.Timeline;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts of a forecast, all at once, and computes it; what was known on a past day is a part of the same facts. */
public final class ForecastQueries {
    private static final int MOST_BACK_TESTS = 10;

    private static final String FACTS = """
        with mine as materialized (
                 select d.dossier_id from read.dossier d
                  where d.budget_node = :node and (:call::text is null or d.call_id = :call::text))
        select event_index as index, dossier_id, kind, payment, instalment, day as "on", cents
          from (select event_index, ordinal, dossier_id, 'PLANNED' as kind, 0 as payment, instalment, expected_on as day,
                       amount_cents as cents
                  from read.instalment_plan p join mine using (dossier_id) where %s
                union all
                select event_index, ordinal, dossier_id,
                       case when step in ('CERTIFIED', 'LIQUIDATED', 'ORDERED', 'REISSUED') then 'AMOUNT' else step end,
                       payment, instalment, stepped_on, coalesce(amount_cents, 0)
                  from read.payment_step s join mine using (dossier_id)
                 where step in ('REQUESTED', 'CERTIFIED', 'LIQUIDATED', 'ORDERED', 'REISSUED', 'RETURNED', 'EXECUTED', 'BANK_RETURNED')
                   and %s
                union all
                select event_index, ordinal, dossier_id, 'LEFT', 0, null, moved_on, committed_cents - withdrawn_cents - paid_cents
                  from read.commitment_movement c join mine using (dossier_id) where %s) f
         order by event_index, ordinal\
        """.formatted(Facts.visible("p"), Facts.visible("s"), Facts.visible("c"));

    private static final String AVAILABLE = """
        with recursive mine as (
                 select :node::text as node
                 union
                 select n.node from read.budget_node n join mine on n.previous_node = mine.node where %s)
        select year, sum(cp_opened_cents - cp_frozen_cents - cp_allotted_cents - cp_paid_cents)::bigint as available_cents
          from read.budget_movement b join mine using (node) where %s group by year\
        """.formatted(Facts.visible("n"), Facts.visible("b"));

    private final JdbcClient db;
    private final Timeline timeline;

    public ForecastQueries(JdbcClient db) {
        this.db = db;
        this.timeline = new Timeline(db);
    }

    /**
     * Needs of the dossiers of a node against the CP of that node, and of those that go on from it in later nomenclatures.
     *
     * @param call of one call only, null for all
     * @param on the day of the question
     */
    public CpForecast forecast(String node, @Nullable String call, LocalDate on, AsOf asOf) {
        Facts visible = timeline.facts(asOf);
        return CpForecast.of(facts(node, call, visible), on, available(node, visible));
    }

    /** Each past year, forecast as known when it began, against what was paid; the latest years, by year. */
    public List<BackTest> backTests(String node, @Nullable String call, LocalDate on, AsOf asOf) {
        List<MoneyFact> facts = facts(node, call, timeline.facts(asOf));
        List<BackTest> tests = new ArrayList<>();
        for (int year = on.getYear() - MOST_BACK_TESTS; year < on.getYear(); year++) {
            long known = timeline.indexAt(LocalDate.of(year - 1, Month.DECEMBER, 31));
            List<MoneyFact> then =
                    facts.stream().filter(fact -> fact.index() <= known).toList();
            if (then.stream().anyMatch(fact -> fact.kind() == Kind.PLANNED)) {
                tests.add(backTest(year, then, facts));
            }
        }
        return tests;
    }

    private static BackTest backTest(int year, List<MoneyFact> then, List<MoneyFact> now) {
        CpForecast forecast = CpForecast.of(then, LocalDate.of(year, 1, 1), Map.of());
        CpForecast.Year first = forecast.years().getFirst();
        long paid = now.stream()
                .filter(fact -> fact.on().getYear() == year)
                .mapToLong(fact -> switch (fact.kind()) {
                    case EXECUTED -> fact.cents();
                    case BANK_RETURNED -> -fact.cents();
                    default -> 0;
                })
                .sum();
        return new BackTest(year, forecast.delays(), first.needCents(), first.lowCents(), first.highCents(), paid);
    }

    private List<MoneyFact> facts(String node, @Nullable String call, Facts visible) {
        return visible.bind(db.sql(FACTS))
                .param("node", node)
                .param("call", call)
                .query(Mapping.to(MoneyFact.class))
                .list();
    }

    private Map<Integer, Long> available(String node, Facts visible) {
        Map<Integer, Long> available = new HashMap<>();
        visible.bind(db.sql(AVAILABLE)).param("node", node).query(row -> {
            available.put(row.getInt("year"), row.getLong("available_cents"));
        });
        return available;
    }
}
