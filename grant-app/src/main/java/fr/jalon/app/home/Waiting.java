package fr.jalon.app.home;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.incubation.IncubationAct;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.dossiers.DossierFilter;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.paymentruns.BankFileQueries;
import fr.jalon.projections.paymentruns.PaymentRunQueries;
import fr.jalon.projections.paymentruns.RunState;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.recoveries.RecoveryState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What waits for a person. Stages, payments, recoveries, runs, sessions and files of the bank say where to look; of each kind of work in turn
 * the oldest is asked whether the act is really possible, {@link #LOOKED_AT} streams a page: the cost does not grow with the number of dossiers.
 */
@Component
class Waiting {
    static final int SHOWN = 20;
    static final int MOST_PAGES = 12;
    private static final int LOOKED_AT = 40;

    /** Acts that move a dossier on, stage by stage; where several are possible the first one says what is to be done. */
    private static final Map<LifecycleStage, List<Act>> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(LifecycleStage.DRAFT, List.of(ApplicationAct.SUBMIT)),
            Map.entry(LifecycleStage.SUBMITTED, List.of(ApplicationAct.DECLARE_ADMISSIBLE, ApplicationAct.ACKNOWLEDGE)),
            Map.entry(
                    LifecycleStage.COMPLEMENT_PENDING,
                    List.of(ApplicationAct.ABANDON, ApplicationAct.RECEIVE_COMPLEMENT)),
            Map.entry(
                    LifecycleStage.ADMISSIBLE,
                    List.of(ApplicationAct.COMPLETE_APPRAISAL, ApplicationAct.CLASSIFY_TERRITORY)),
            Map.entry(LifecycleStage.APPRAISED, List.of(ApplicationAct.ENTER_SESSION)),
            Map.entry(LifecycleStage.WAITLISTED, List.of(ApplicationAct.PROMOTE)),
            Map.entry(LifecycleStage.SELECTED, List.of(LabelAct.GRANT, IncubationAct.START)),
            Map.entry(
                    LifecycleStage.LABELLED,
                    List.of(LabelAct.ANNOUNCE, IncubationAct.START, SubsidyAct.PROPOSE_AMOUNT)),
            Map.entry(LifecycleStage.INCUBATING, List.of(IncubationAct.ATTEST, IncubationAct.ACCEPT_DELIVERABLE)),
            Map.entry(LifecycleStage.INCUBATED, List.of(LabelAct.GRANT, SubsidyAct.PROPOSE_AMOUNT)),
            Map.entry(LifecycleStage.AMOUNT_PROPOSED, List.of(SubsidyAct.AWARD, SubsidyAct.RENEW_RESERVATION)),
            Map.entry(LifecycleStage.AWARDED, List.of(SubsidyAct.DRAFT_AGREEMENT, SubsidyAct.RENEW_RESERVATION)),
            Map.entry(
                    LifecycleStage.AGREEMENT_PENDING,
                    List.of(
                            SubsidyAct.SIGN_AGREEMENT,
                            SubsidyAct.RECORD_BENEFICIARY_SIGNATURE,
                            SubsidyAct.GRANT_VISA,
                            SubsidyAct.RENEW_RESERVATION)),
            Map.entry(LifecycleStage.AGREEMENT_SIGNED, List.of(SubsidyAct.NOTIFY_AGREEMENT, SubsidyAct.DECLARE_START)),
            Map.entry(LifecycleStage.EXECUTING, List.of(SupportAct.START)),
            Map.entry(LifecycleStage.IN_SUPPORT, List.of(SupportAct.END)),
            Map.entry(
                    LifecycleStage.SUPPORTED, List.of(SupportAct.CLOSE_DOSSIER, SupportAct.RECEIVE_FINANCIAL_REPORT))));

    private static final Map<PaymentState, List<Act>> PAYMENTS = new EnumMap<>(Map.of(
            PaymentState.REQUESTED,
                    List.of(PaymentAct.CERTIFY_SERVICE_DONE, PaymentAct.REVIEW_EXPENDITURE, PaymentAct.LIQUIDATE),
            PaymentState.CERTIFIED, List.of(PaymentAct.LIQUIDATE),
            PaymentState.LIQUIDATED, List.of(PaymentAct.ORDER),
            PaymentState.ORDERED, List.of(PaymentAct.CONTROL),
            PaymentState.CONTROLLED, List.of(PaymentAct.PLACE_IN_RUN, PaymentAct.EXECUTE),
            PaymentState.SUSPENDED, List.of(PaymentAct.REGULARISE),
            PaymentState.REGULARISED, List.of(PaymentAct.CONTROL),
            PaymentState.REQUISITIONED, List.of(PaymentAct.PLACE_IN_RUN, PaymentAct.EXECUTE),
            PaymentState.BANK_RETURNED, List.of(PaymentAct.REISSUE)));

    private static final Map<RecoveryState, List<Act>> RECOVERIES = new EnumMap<>(Map.of(
            RecoveryState.HEARING, List.of(RecoveryAct.DECIDE),
            RecoveryState.DECIDED, List.of(RecoveryAct.ISSUE_ORDER),
            RecoveryState.ISSUED, List.of(RecoveryAct.NOTIFY_ORDER),
            RecoveryState.NOTIFIED, List.of(RecoveryAct.COLLECT_SUM),
            RecoveryState.CHALLENGED, List.of(RecoveryAct.CONFIRM_ORDER),
            RecoveryState.CONFIRMED, List.of(RecoveryAct.COLLECT_SUM),
            RecoveryState.PLANNED, List.of(RecoveryAct.COLLECT_SUM)));

    private static final Map<RunState, List<Act>> RUNS = new EnumMap<>(Map.of(
            RunState.PREPARED, List.of(PaymentRunAct.APPROVE),
            RunState.APPROVED, List.of(PaymentRunAct.ISSUE)));

    /** Facts that ask for an act, and the facts that answer them; neither moves the dossier to another stage. */
    private static final List<Asked> ASKED = List.of(
            new Asked(
                    "payment.bank-details-entered",
                    Set.of("payment.bank-details-verified", "payment.bank-details-rejected"),
                    List.of(PaymentAct.VERIFY_BANK_DETAILS)),
            new Asked(
                    "payment.completion-declared",
                    Set.of("payment.final-amount-fixed"),
                    List.of(PaymentAct.FIX_FINAL_AMOUNT)));

    private final DossierQueries dossiers;
    private final PaymentQueries payments;
    private final RecoveryQueries recoveries;
    private final PaymentRunQueries runs;
    private final BankFileQueries files;
    private final SessionWork sessions;
    private final AuditQueries audit;
    private final ActDesk desk;

    Waiting(
            DossierQueries dossiers,
            PaymentQueries payments,
            RecoveryQueries recoveries,
            PaymentRunQueries runs,
            BankFileQueries files,
            SessionWork sessions,
            AuditQueries audit,
            ActDesk desk) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.recoveries = recoveries;
        this.runs = runs;
        this.files = files;
        this.sessions = sessions;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * One thing to do: an act that is possible now on a stream.
     *
     * @param files how many files of a session it is to be done for, 0 when it is one thing
     * @param dossier null when the act is about something else
     */
    record Task(
            StreamKind kind,
            String id,
            Act act,
            LocalDate since,
            int files,
            @Nullable DossierView dossier) {}

    /**
     * Part of what waits.
     *
     * @param more whether there may be more
     */
    record Tasks(List<Task> items, boolean more) {}

    /** A stream on which one of {@code acts} may be possible. */
    private record Candidate(StreamKind kind, String id, LocalDate since, List<Act> acts, int files) {
        static Candidate on(StreamKind kind, String id, LocalDate since, List<Act> acts) {
            return new Candidate(kind, id, since, acts, 0);
        }

        static Candidate dossier(String id, LocalDate since, List<Act> acts) {
            return on(StreamKind.DOSSIER, id, since, acts);
        }
    }

    private record Asked(String fact, Set<String> answers, List<Act> acts) {}

    /** At most {@link #SHOWN} tasks, those that have waited longest first. */
    Tasks first(Actor actor) {
        return page(actor, 1, SHOWN);
    }

    /** All that waits, by parts from 1 to {@link #MOST_PAGES}. */
    Tasks page(Actor actor, int number) {
        return page(actor, number, LOOKED_AT);
    }

    private Tasks page(Actor actor, int number, int most) {
        int end = number * LOOKED_AT;
        List<Candidate> candidates = inTurn(work(actor, end + 1));
        Set<Task> tasks = new LinkedHashSet<>();
        boolean more = candidates.size() > end;
        for (Candidate candidate :
                candidates.subList(Math.min(end - LOOKED_AT, candidates.size()), Math.min(end, candidates.size()))) {
            if (tasks.size() == most) {
                more = true;
                break;
            }
            task(candidate, actor).ifPresent(tasks::add);
        }
        return new Tasks(
                tasks.stream().sorted(Comparator.comparing(Task::since)).toList(), more);
    }

    /** Each kind of work that this person may have, at most {@code size} of each, the oldest first. */
    private List<List<Candidate>> work(Actor actor, int size) {
        List<List<Candidate>> work = new ArrayList<>();
        add(work, sessions(actor));
        EXPECTED.forEach((stage, acts) -> add(work, stage(stage, mine(acts, actor), size)));
        PAYMENTS.forEach((state, acts) -> add(work, payments(state, mine(acts, actor), size)));
        RECOVERIES.forEach((state, acts) -> add(work, recoveries(state, mine(acts, actor), size)));
        RUNS.forEach((state, acts) -> add(work, runs(state, mine(acts, actor))));
        ASKED.forEach(asked -> add(work, asked(asked, mine(asked.acts(), actor), size)));
        add(work, bankLines(mine(List.of(BankFileAct.RESOLVE_LINE), actor), size));
        return work;
    }

    private static void add(List<List<Candidate>> work, List<Candidate> found) {
        if (!found.isEmpty()) {
            work.add(found.stream()
                    .sorted(Comparator.comparing(Candidate::since))
                    .toList());
        }
    }

    /** The first of each kind of work, then the second of each, so that none hides another. */
    private static List<Candidate> inTurn(List<List<Candidate>> work) {
        int longest = work.stream().mapToInt(List::size).max().orElse(0);
        List<Candidate> candidates = new ArrayList<>();
        for (int turn = 0; turn < longest; turn++) {
            for (List<Candidate> kind : work) {
                if (turn < kind.size()) {
                    candidates.add(kind.get(turn));
                }
            }
        }
        return candidates;
    }

    private List<Candidate> sessions(Actor actor) {
        return sessions.of(actor).stream()
                .map(asked -> new Candidate(
                        StreamKind.SESSION, asked.sessionId(), asked.since(), List.of(asked.act()), asked.files()))
                .toList();
    }

    private List<Candidate> stage(LifecycleStage stage, List<Act> acts, int size) {
        if (acts.isEmpty()) {
            return List.of();
        }
        DossierFilter filter = new DossierFilter(null, null, stage, null, null, null);
        return dossiers.find(filter, AsOf.NOW, null, size).items().stream()
                .map(dossier -> Candidate.dossier(dossier.dossierId(), dossier.stageSince(), acts))
                .toList();
    }

    private List<Candidate> payments(PaymentState state, List<Act> acts, int size) {
        return acts.isEmpty()
                ? List.of()
                : payments.longestIn(state, size).stream()
                        .map(payment -> Candidate.dossier(payment.dossierId(), payment.stateSince(), acts))
                        .toList();
    }

    private List<Candidate> recoveries(RecoveryState state, List<Act> acts, int size) {
        return acts.isEmpty()
                ? List.of()
                : recoveries.ledger(null, state, AsOf.NOW, null, size).items().stream()
                        .map(each -> Candidate.dossier(each.dossierId(), each.stateSince(), acts))
                        .toList();
    }

    private List<Candidate> runs(RunState state, List<Act> acts) {
        return acts.isEmpty()
                ? List.of()
                : runs.inState(state, AsOf.NOW).stream()
                        .map(run -> Candidate.on(StreamKind.RUN, run.runId(), run.stateSince(), acts))
                        .toList();
    }

    private List<Candidate> asked(Asked asked, List<Act> acts, int size) {
        return acts.isEmpty()
                ? List.of()
                : audit.unanswered(asked.fact(), asked.answers(), size).stream()
                        .map(each -> Candidate.dossier(each.stream(), each.effectiveOn(), acts))
                        .toList();
    }

    private List<Candidate> bankLines(List<Act> acts, int size) {
        return acts.isEmpty()
                ? List.of()
                : files.waiting(size).stream()
                        .map(file -> Candidate.on(StreamKind.BANK_FILE, file.bankFileId(), file.since(), acts))
                        .toList();
    }

    private Optional<Task> task(Candidate candidate, Actor actor) {
        List<Act> possible = desk.next(candidate.kind(), candidate.id(), actor).stream()
                .filter(NextAct::isAllowed)
                .map(NextAct::act)
                .toList();
        DossierView dossier = candidate.kind() == StreamKind.DOSSIER
                ? dossiers.get(candidate.id(), AsOf.NOW).orElse(null)
                : null;
        return candidate.acts().stream()
                .filter(possible::contains)
                .findFirst()
                .map(act ->
                        new Task(candidate.kind(), candidate.id(), act, candidate.since(), candidate.files(), dossier));
    }

    private static List<Act> mine(List<Act> acts, Actor actor) {
        return acts.stream().filter(act -> actor.roleFor(act).isPresent()).toList();
    }
}
