package fr.jalon.domain.language;

import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.dossier.DossierState.Fact;
import fr.jalon.domain.incubation.event.IncubationEvent.DeliverableAccepted;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.PaymentStep;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What whoever looks at a dossier needs to know of it to ask for something sensible. Written apart from the aggregate. */
final class Sketch {
    final Set<Deliverable> missing = EnumSet.allOf(Deliverable.class);
    final Map<Integer, Request> requests = new TreeMap<>();
    long requested;
    long grant;
    int amendments;
    LocalDate decisionDueOn = LocalDate.EPOCH;

    record Request(Instalment instalment, PaymentStep step, long cents) {
        Request at(PaymentStep next) {
            return new Request(instalment, next, cents);
        }
    }

    static Sketch of(List<Fact> facts) {
        Sketch sketch = new Sketch();
        facts.forEach(fact -> sketch.see(fact.event()));
        return sketch;
    }

    /** What advance, interims and balance add up to, returned requests left out. */
    long asked() {
        return requests.values().stream()
                .filter(request -> request.step() != PaymentStep.RETURNED)
                .mapToLong(Request::cents)
                .sum();
    }

    private void see(Object fact) {
        switch (fact) {
            case ApplicationDrafted e -> requested = e.requestedCents();
            case DraftRevised e -> requested = e.requestedCents();
            case ReceiptAcknowledged e -> decisionDueOn = e.decisionDueOn();
            case ComplementReceived e -> decisionDueOn = e.decisionDueOn();
            case DecisionPeriodExtended e -> decisionDueOn = e.decisionDueOn();
            case DeliverableAccepted e -> missing.remove(e.deliverable());
            case AmountProposed e -> grant = e.amountCents();
            case AgreementAmended e -> {
                grant = e.maxCents();
                amendments = e.amendment();
            }
            case PaymentRequested e ->
                requests.put(e.payment(), new Request(e.instalment(), PaymentStep.REQUESTED, e.amountCents()));
            case PaymentRequestReturned e -> move(e.payment(), PaymentStep.RETURNED);
            case ServiceDoneCertified e ->
                requests.computeIfPresent(
                        e.payment(), (n, r) -> new Request(r.instalment(), PaymentStep.CERTIFIED, e.acceptedCents()));
            case PaymentLiquidated e -> move(e.payment(), PaymentStep.LIQUIDATED);
            case PaymentOrdered e -> move(e.payment(), PaymentStep.ORDERED);
            case PaymentSuspended e -> move(e.payment(), PaymentStep.SUSPENDED);
            case PaymentRegularised e -> move(e.payment(), PaymentStep.REGULARISED);
            case PaymentExecuted e -> move(e.payment(), PaymentStep.EXECUTED);
            default -> {}
        }
    }

    private void move(int payment, PaymentStep step) {
        requests.computeIfPresent(payment, (n, request) -> request.at(step));
    }
}
