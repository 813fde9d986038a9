package fr.jalon.app.paymentrun;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.Bound;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Conflict;
import fr.jalon.app.platform.axon.OutcomeUnknown;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.payment.command.PaymentCommand.PlaceInRun;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills an open run with all that waits to be paid, up to what a run holds. Fr: inscrire les versements contrôlés. */
@Component
class RunFilling {
    /** As many as a run holds; the rule of the run has the last word. */
    private static final int MOST = 200;

    private final PaymentQueries payments;
    private final Streams streams;
    private final ActDesk desk;
    private final Show show;

    RunFilling(PaymentQueries payments, Streams streams, ActDesk desk, Show show) {
        this.payments = payments;
        this.streams = streams;
        this.desk = desk;
        this.show = show;
    }

    /** What became of one payment. */
    record Refused(String dossierId, int payment, String why) {}

    /** What became of all. */
    record Filled(int placed, List<Refused> refused) {}

    /** Payments that a run may take, controlled or required, by dossier and number. */
    List<PaymentView> payable() {
        return payable(MOST);
    }

    /** Whether more wait than {@link #payable()} says. */
    boolean isMoreThanARunHolds() {
        return payable(MOST + 1).size() > MOST;
    }

    private List<PaymentView> payable(int most) {
        return Stream.of(PaymentState.CONTROLLED, PaymentState.REQUISITIONED)
                .flatMap(state -> payments.find(PaymentFilter.in(state, null), AsOf.NOW, null, most).items().stream())
                .limit(most)
                .toList();
    }

    /** Sends one act for each; the key makes a second press harmless. */
    Filled fill(String runId, Actor actor) {
        List<Refused> refused = new ArrayList<>();
        int placed = 0;
        for (PaymentView payment : payable()) {
            String dossier = payment.dossierId();
            PlaceInRun command = new PlaceInRun(dossier, payment.payment(), runId);
            String key = "fill:" + runId + ":" + dossier + ":" + payment.payment() + ":" + streams.version(dossier);
            try {
                desk.send(Bound.today(command), actor, key, null);
                placed++;
            } catch (RuleViolated rule) {
                refused.add(new Refused(dossier, payment.payment(), show.rule(rule.code(), rule.values())));
            } catch (Conflict conflict) {
                refused.add(new Refused(dossier, payment.payment(), show.rule("Conflict", Map.of())));
            } catch (Busy | OutcomeUnknown later) {
                // What was placed stays placed; the others would meet the same.
                String why = show.rule(later.getClass().getSimpleName(), Map.of());
                refused.add(new Refused(dossier, payment.payment(), why));
                break;
            }
        }
        return new Filled(placed, refused);
    }
}
