package fr.jalon.domain.language;

import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.dossier.DossierState.Fact;
import fr.jalon.domain.incubation.event.IncubationEvent.DeliverableAccepted;
import fr.jalon.domain.kernel.Deliverable;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.payment.PaymentStep;
import fr.jalon.domain.payment.event.PaymentEvent;
import fr.jalon.domain.payment.event.PaymentEvent.*;
import fr.jalon.domain.recovery.event.RecoveryEvent;
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
    final Debts debts = new Debts();
    long requested;
    long grant;
    private long rateBp = 10_000;
    int amendments;
    /** What may be asked in all once the project is done; nothing before. */
    long finalCents;

    LocalDate decisionDueOn = LocalDate.EPOCH;

    record Request(Instalment instalment, PaymentStep step, long cents, long justified, String run, boolean required) {
        Request at(PaymentStep next) {
            return new Request(instalment, next, cents, justified, run, required);
        }

        Request in(String held, PaymentStep next) {
            return new Request(instalment, next, cents, justified, held, required);
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

    /** The expenditure that {@code payment} needs, beyond what others have justified, for all that was asked to be certified. */
    long toJustify(int payment) {
        return asked() * 10_000 / rateBp - justified(payment);
    }

    /** What of {@code payment} the expenditure justified so far answers for. */
    long answeredFor(int payment) {
        Request own = requests.get(payment);
        long beside = asked() - (own == null ? 0 : own.cents());
        return justified(0) * rateBp / 10_000 - beside;
    }

    private long justified(int but) {
        return requests.entrySet().stream()
                .filter(request -> request.getKey() != but && request.getValue().step() != PaymentStep.RETURNED)
                .mapToLong(request -> request.getValue().justified())
                .sum();
    }

    /** What may still be asked back. */
    long recoverable() {
        long paid = requests.values().stream()
                .filter(request -> request.step() == PaymentStep.EXECUTED)
                .mapToLong(Request::cents)
                .sum();
        return paid - debts.claimed();
    }

    private void see(Object fact) {
        switch (fact) {
            case ApplicationDrafted e -> requested = e.requestedCents();
            case DraftRevised e -> requested = e.requestedCents();
            case ReceiptAcknowledged e -> decisionDueOn = e.decisionDueOn();
            case ComplementReceived e -> decisionDueOn = e.decisionDueOn();
            case DecisionPeriodExtended e -> decisionDueOn = e.decisionDueOn();
            case DeliverableAccepted e -> missing.remove(e.deliverable());
            case AmountProposed e -> {
                grant = e.amountCents();
                rateBp = e.rateBp();
            }
            case AgreementAmended e -> {
                grant = e.maxCents();
                amendments = e.amendment();
            }
            case PaymentEvent e -> pay(e);
            case RecoveryEvent e -> debts.see(e);
            default -> {}
        }
    }

    private void pay(PaymentEvent fact) {
        switch (fact) {
            case PaymentRequested e ->
                requests.put(
                        e.payment(), new Request(e.instalment(), PaymentStep.REQUESTED, e.amountCents(), 0, "", false));
            case PaymentRequestReturned e -> move(e.payment(), PaymentStep.RETURNED);
            case ExpenditureReviewed e ->
                requests.computeIfPresent(
                        e.payment(),
                        (n, r) -> new Request(r.instalment(), r.step(), r.cents(), e.justifiedCents(), "", false));
            case ServiceDoneCertified e ->
                requests.computeIfPresent(
                        e.payment(),
                        (n, r) -> new Request(
                                r.instalment(), PaymentStep.CERTIFIED, e.acceptedCents(), r.justified(), "", false));
            case PaymentLiquidated e -> move(e.payment(), PaymentStep.LIQUIDATED);
            case OrderVoided e -> move(e.payment(), PaymentStep.LIQUIDATED);
            case PaymentOrdered e -> move(e.payment(), PaymentStep.ORDERED);
            case PaymentControlled e -> required(e.payment(), PaymentStep.CONTROLLED, false);
            case PaymentSuspended e -> move(e.payment(), PaymentStep.SUSPENDED);
            case PaymentRegularised e -> move(e.payment(), PaymentStep.REGULARISED);
            case PaymentRequisitioned e -> required(e.payment(), PaymentStep.REQUISITIONED, true);
            case PaymentPlacedInRun e ->
                requests.computeIfPresent(e.payment(), (n, r) -> r.in(e.runId(), PaymentStep.IN_RUN));
            case PaymentTakenOutOfRun e ->
                requests.computeIfPresent(
                        e.payment(),
                        (n, r) -> r.in("", r.required() ? PaymentStep.REQUISITIONED : PaymentStep.CONTROLLED));
            case PaymentExecuted e ->
                requests.computeIfPresent(e.payment(), (n, r) -> r.in(e.runId(), PaymentStep.EXECUTED));
            case PaymentReturnedByBank e -> move(e.payment(), PaymentStep.BANK_RETURNED);
            case PaymentReissued e -> move(e.payment(), PaymentStep.ORDERED);
            case FinalAmountFixed e -> finalCents = e.finalCents();
            case BankDetailsEntered e -> {}
            case BankDetailsVerified e -> {}
            case BankDetailsRejected e -> {}
            case GuaranteeRegistered e -> {}
            case InstalmentsPlanned e -> {}
            case PaymentApprovedInRun e -> {}
            case CommitmentLowered e -> {}
            case CompletionDeclared e -> {}
        }
    }

    private void move(int payment, PaymentStep step) {
        requests.computeIfPresent(payment, (n, request) -> request.at(step));
    }

    private void required(int payment, PaymentStep step, boolean inWriting) {
        requests.computeIfPresent(
                payment, (n, r) -> new Request(r.instalment(), step, r.cents(), r.justified(), r.run(), inWriting));
    }
}
