package fr.jalon.app.act;

import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.kernel.rule.PayerControlled;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineAdded;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunLineRemoved;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the approval and the issue of a run from the page of whoever controlled one of its payments, which the run itself does not know. */
@Component
class RunHands {
    private static final Set<PaymentRunAct> PAYING = Set.of(PaymentRunAct.APPROVE, PaymentRunAct.ISSUE);

    private final JdbcClient database;

    RunHands(JdbcClient database) {
        this.database = database;
    }

    /** A payment of a dossier. */
    private record Line(String dossierId, int payment) {}

    /** @param acts what the run whose events these are would say */
    List<NextAct> kept(List<NextAct> acts, List<?> events, String person) {
        boolean pays = acts.stream().anyMatch(next -> next.isAllowed() && PAYING.contains(next.act()));
        Optional<RuleViolated> refusal = pays ? refusal(lines(events), person) : Optional.empty();
        return acts.stream()
                .map(next -> next.isAllowed() && PAYING.contains(next.act())
                        ? new NextAct(next.act(), refusal.orElse(null))
                        : next)
                .toList();
    }

    private Optional<RuleViolated> refusal(Set<Line> lines, String person) {
        List<Line> controlled = lines.isEmpty() ? List.of() : controlled(lines, person);
        return lines.stream().filter(controlled::contains).findFirst().map(line -> refused(line, person));
    }

    private static RuleViolated refused(Line line, String person) {
        try {
            PayerControlled.check(false, person, line.payment());
            throw new IllegalStateException("The rule forbids it");
        } catch (RuleViolated refusal) {
            return refusal.inDossier(line.dossierId());
        }
    }

    private static Set<Line> lines(List<?> events) {
        Set<Line> lines = new LinkedHashSet<>();
        for (Object event : events) {
            switch (event) {
                case RunLineAdded e -> lines.add(new Line(e.dossierId(), e.payment()));
                case RunLineRemoved e -> lines.remove(new Line(e.dossierId(), e.payment()));
                default -> {}
            }
        }
        return lines;
    }

    private List<Line> controlled(Set<Line> lines, String person) {
        return database.sql("""
            select aggregate_identifier, (payload::jsonb ->> 'payment')::int from es.event
             where aggregate_identifier in (:dossiers) and payload_type = 'payment.controlled'
               and meta_data::jsonb ->> 'actor' = :person\
            """)
                .param(
                        "dossiers",
                        lines.stream().map(Line::dossierId).distinct().toList())
                .param("person", person)
                .query((row, number) -> new Line(row.getString(1), row.getInt(2)))
                .list();
    }
}
