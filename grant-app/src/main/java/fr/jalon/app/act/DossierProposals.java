package fr.jalon.app.act;

import fr.jalon.app.act.ActPages.Target;
import fr.jalon.app.act.FieldView.Suggestion;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.RecoveryGround;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.PaymentStep;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.recovery.RecoveryStep;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.projections.delegations.DelegationQueries;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.paymentruns.PaymentRunQueries;
import fr.jalon.projections.paymentruns.RunState;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.recoveries.RecoveryState;
import fr.jalon.projections.recoveries.RecoveryView;
import fr.jalon.projections.waves.WaveQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forms about one dossier propose: the payment or the recovery that waits for the act, and the amounts that stand. */
@Component
class DossierProposals {
    private final DossierQueries dossiers;
    private final PaymentQueries payments;
    private final PaymentRunQueries runs;
    private final RecoveryQueries recoveries;
    private final DelegationQueries delegations;
    private final WaveQueries calls;
    private final Streams streams;
    private final Clock clock;
    private final Show show;

    DossierProposals(
            DossierQueries dossiers,
            PaymentQueries payments,
            PaymentRunQueries runs,
            RecoveryQueries recoveries,
            DelegationQueries delegations,
            WaveQueries calls,
            Streams streams,
            Clock clock,
            Show show) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.runs = runs;
        this.recoveries = recoveries;
        this.delegations = delegations;
        this.calls = calls;
        this.streams = streams;
        this.clock = clock;
        this.show = show;
    }

    List<String> values(Target target, String dossierId, Field field) {
        return switch (target.act()) {
            case PaymentAct act -> payment(act, target, dossierId, field);
            case RecoveryAct act -> recovery(act, dossierId, field);
            case SubsidyAct act -> subsidy(act, target, dossierId, field);
            default -> application(dossierId, field);
        };
    }

    List<Suggestion> suggestions(Target target, String dossierId, Field field) {
        return switch (field.name()) {
            case "sessionId" -> sessions(dossierId);
            case "delegationId" -> delegations(target);
            case "runId" -> openRuns();
            case "payment" ->
                target.act() instanceof PaymentAct act
                        ? waiting(act, dossierId).map(this::payment).toList()
                        : List.of();
            case "recovery" ->
                target.act() instanceof RecoveryAct act
                        ? waiting(act, dossierId).map(this::recovery).toList()
                        : List.of();
            default -> List.of();
        };
    }

    private List<String> application(String dossierId, Field field) {
        Optional<DossierView> dossier = dossiers.get(dossierId, AsOf.NOW);
        return switch (field.name()) {
            case "requestedCents" -> requested(dossierId);
            case "eligibleCostCents" ->
                dossier.map(each -> Euros.typed(each.eligibleCostCents())).stream()
                        .toList();
            case "projectTitle" ->
                dossier.map(DossierView::projectTitle).stream().toList();
            case "sectors" -> dossier.map(DossierView::sectors).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> requested(String dossierId) {
        return dossiers.get(dossierId, AsOf.NOW).map(each -> Euros.typed(each.requestedCents())).stream()
                .toList();
    }

    private List<String> subsidy(SubsidyAct act, Target target, String dossierId, Field field) {
        return switch (field.name()) {
            case "amountCents" -> act == SubsidyAct.PROPOSE_AMOUNT ? requested(dossierId) : List.of();
            case "agreementNo" -> List.of("CONV-" + dossierId);
            case "delegationId" -> onlyOne(delegations(target));
            case "amendment" -> List.of(Integer.toString(money(dossierId).amendments() + 1));
            case "maxCents" -> List.of(Euros.typed(money(dossierId).grantCents()));
            case "completionDueOn" ->
                money(dossierId).completionDueOn().map(LocalDate::toString).stream()
                        .toList();
            default -> application(dossierId, field);
        };
    }

    private List<String> payment(PaymentAct act, Target target, String dossierId, Field field) {
        return switch (field.name()) {
            case "payment" -> number(act, dossierId).stream().toList();
            case "instalment" ->
                money(dossierId).next().map(next -> next.instalment().name()).stream()
                        .toList();
            case "amountCents" ->
                act == PaymentAct.REQUEST
                        ? money(dossierId).next().map(next -> Euros.typed(next.amountCents())).stream()
                                .toList()
                        : List.of();
            case "acceptedCents" ->
                waiting(act, dossierId).findFirst().map(each -> Euros.typed(accepted(each))).stream()
                        .toList();
            case "justifiedCents" -> justified(act, dossierId).stream().toList();
            case "rejectedCents" -> List.of(Euros.typed(0));
            case "runId" -> onlyOne(suggestions(target, dossierId, field));
            default -> List.of();
        };
    }

    private List<String> recovery(RecoveryAct act, String dossierId, Field field) {
        if (act == RecoveryAct.OPEN_HEARING) {
            return opening(dossierId, field);
        }
        Optional<RecoveryView> first = waiting(act, dossierId).findFirst();
        return switch (field.name()) {
            case "recovery" ->
                first.map(each -> Integer.toString(each.recovery())).stream().toList();
            case "amountCents" ->
                first.map(each -> Euros.typed(expected(act, each))).stream().toList();
            default -> List.of();
        };
    }

    /** A new recovery: what was paid over the final amount, if that is known. */
    private List<String> opening(String dossierId, Field field) {
        long overpaid = money(dossierId).overpaidCents();
        return switch (field.name()) {
            case "recovery" ->
                List.of(Integer.toString(
                        recoveries.ofDossier(dossierId, AsOf.NOW).size() + 1));
            case "ground" -> overpaid > 0 ? List.of(RecoveryGround.OVERPAID.name()) : List.of();
            case "amountCents" -> overpaid > 0 ? List.of(Euros.typed(overpaid)) : List.of();
            default -> List.of();
        };
    }

    /** What is claimed while it is only claimed, then what is due now: the next instalment agreed, or all that is left. */
    private long expected(RecoveryAct act, RecoveryView recovery) {
        if (recovery.state() == RecoveryState.HEARING) {
            return recovery.claimedCents();
        }
        long left = recovery.leftCents();
        if (act != RecoveryAct.COLLECT_SUM) {
            return left;
        }
        long covered = recovery.dueCents() - left;
        for (var instalment : recoveries.instalments(recovery.dossierId(), recovery.recovery(), AsOf.NOW)) {
            if (covered < instalment.amountCents()) {
                return Math.min(left, instalment.amountCents() - covered);
            }
            covered -= instalment.amountCents();
        }
        return left;
    }

    /** The recoveries that wait for the act, by number; one that is over last, since it may wait for a ruling only. */
    private Stream<RecoveryView> waiting(RecoveryAct act, String dossierId) {
        Set<RecoveryState> states = before(act);
        return recoveries.ofDossier(dossierId, AsOf.NOW).stream()
                .filter(recovery -> states.contains(recovery.state()))
                .sorted(Comparator.comparing(recovery -> recovery.state().isOver()));
    }

    /** The read model names its states as the recovery names its steps, but that a plan is no step of its own. */
    private static Set<RecoveryState> before(RecoveryAct act) {
        Set<RecoveryState> states = RecoveryStep.before(act).stream()
                .map(step -> RecoveryState.valueOf(step.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecoveryState.class)));
        if (states.contains(RecoveryState.NOTIFIED)) {
            states.add(RecoveryState.PLANNED);
        }
        return states;
    }

    private Optional<String> number(PaymentAct act, String dossierId) {
        return act == PaymentAct.REQUEST
                ? Optional.of(
                        Integer.toString(payments.ofDossier(dossierId, AsOf.NOW).size() + 1))
                : waiting(act, dossierId).findFirst().map(each -> Integer.toString(each.payment()));
    }

    private Optional<String> justified(PaymentAct act, String dossierId) {
        if (act == PaymentAct.REVIEW_EXPENDITURE) {
            return waiting(act, dossierId)
                    .findFirst()
                    .map(each -> Euros.typed(money(dossierId).toJustifyCents(each.payment())));
        }
        return Optional.of(money(dossierId).justifiedCents())
                .filter(cents -> cents > 0)
                .map(Euros::typed);
    }

    /** All that was asked in advance; of the rest, what the expenditure justified so far answers for. */
    private long accepted(PaymentView payment) {
        return payment.instalment().equals(Instalment.ADVANCE.name())
                ? payment.requestedCents()
                : money(payment.dossierId()).acceptableCents(payment.payment());
    }

    /** The payments that wait for the act, by number. */
    private Stream<PaymentView> waiting(PaymentAct act, String dossierId) {
        List<PaymentState> states = before(act);
        return states.isEmpty()
                ? Stream.of()
                : payments.ofDossier(dossierId, AsOf.NOW).stream().filter(payment -> states.contains(payment.state()));
    }

    /** The read model names its states as the payment names its steps. */
    private static List<PaymentState> before(PaymentAct act) {
        return PaymentStep.before(act).stream()
                .map(step -> PaymentState.valueOf(step.name()))
                .toList();
    }

    /** Says which amount the payment is: {@code 1 — Avance — 75 000,00 € — Ordonnancé}. */
    private Suggestion payment(PaymentView payment) {
        return new Suggestion(
                Integer.toString(payment.payment()),
                String.join(
                        " — ",
                        Integer.toString(payment.payment()),
                        show.say("Instalment", payment.instalment()),
                        show.money(payment.amountCents()),
                        show.say("PaymentStep", payment.state().name())));
    }

    /** Says which debt it is: {@code 1 — Trop-perçu — 25 000,00 €}. */
    private Suggestion recovery(RecoveryView recovery) {
        long cents = recovery.state() == RecoveryState.HEARING ? recovery.claimedCents() : recovery.leftCents();
        return new Suggestion(
                Integer.toString(recovery.recovery()),
                String.join(
                        " — ", Integer.toString(recovery.recovery()), show.say(recovery.ground()), show.money(cents)));
    }

    /** Those of the person who is signed in, valid today. */
    private List<Suggestion> delegations(Target target) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ActContext.PARIS);
        return delegations.register(AsOf.NOW).stream()
                .filter(each -> each.delegate().equals(target.actor().id()) && each.isValidOn(today))
                .map(each -> new Suggestion(
                        each.delegationId(),
                        String.join(
                                " — ",
                                each.delegationId(),
                                show.euros(each.maxCents()),
                                show.day(each.validUntilOn()))))
                .toList();
    }

    private List<Suggestion> openRuns() {
        return runs.inState(RunState.PREPARED, AsOf.NOW).stream()
                .map(run -> new Suggestion(run.runId(), String.join(" — ", run.runId(), show.day(run.executionOn()))))
                .toList();
    }

    private List<Suggestion> sessions(String dossierId) {
        return dossiers.get(dossierId, AsOf.NOW).stream()
                .flatMap(dossier -> calls.sessions(dossier.callId(), AsOf.NOW).stream()
                        .filter(session -> session.wave() == dossier.wave()))
                .map(session -> new Suggestion(session.sessionId(), show.day(session.heldOn())))
                .toList();
    }

    private DossierMoney money(String dossierId) {
        return DossierMoney.of(streams.read(StreamKind.DOSSIER, dossierId).stream()
                .map(message -> message.getPayload())
                .toList());
    }

    private static List<String> onlyOne(List<Suggestion> suggestions) {
        return suggestions.size() == 1 ? List.of(suggestions.getFirst().value()) : List.of();
    }
}
