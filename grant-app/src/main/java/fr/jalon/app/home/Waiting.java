package fr.jalon.app.home;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.security.Actor;
import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.dossier.event.LifecycleStage;
import fr.jalon.domain.incubation.IncubationAct;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.projections.dossiers.DossierFilter;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What waits for a person. The stages and the payments say where to look, at most {@link #LOOKED_AT} dossiers are then asked whether the
 * act is really possible: the cost does not grow with the number of dossiers.
 */
@Component
class Waiting {
    static final int SHOWN = 20;
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
            Map.entry(LifecycleStage.AMOUNT_PROPOSED, List.of(SubsidyAct.AWARD)),
            Map.entry(LifecycleStage.AWARDED, List.of(SubsidyAct.DRAFT_AGREEMENT)),
            Map.entry(
                    LifecycleStage.AGREEMENT_PENDING,
                    List.of(SubsidyAct.SIGN_AGREEMENT, SubsidyAct.RECORD_BENEFICIARY_SIGNATURE)),
            Map.entry(LifecycleStage.AGREEMENT_SIGNED, List.of(SubsidyAct.NOTIFY_AGREEMENT, SubsidyAct.DECLARE_START)),
            Map.entry(LifecycleStage.EXECUTING, List.of(SupportAct.START)),
            Map.entry(LifecycleStage.IN_SUPPORT, List.of(SupportAct.END)),
            Map.entry(
                    LifecycleStage.SUPPORTED, List.of(SupportAct.CLOSE_DOSSIER, SupportAct.RECEIVE_FINANCIAL_REPORT))));

    private static final Map<PaymentState, List<Act>> PAYMENTS = new EnumMap<>(Map.of(
            PaymentState.REQUESTED, List.of(PaymentAct.CERTIFY_SERVICE_DONE, PaymentAct.LIQUIDATE),
            PaymentState.CERTIFIED, List.of(PaymentAct.LIQUIDATE),
            PaymentState.LIQUIDATED, List.of(PaymentAct.ORDER),
            PaymentState.ORDERED, List.of(PaymentAct.EXECUTE),
            PaymentState.SUSPENDED, List.of(PaymentAct.REGULARISE),
            PaymentState.REGULARISED, List.of(PaymentAct.EXECUTE)));

    private final DossierQueries dossiers;
    private final PaymentQueries payments;
    private final Streams streams;
    private final ActDesk desk;

    Waiting(DossierQueries dossiers, PaymentQueries payments, Streams streams, ActDesk desk) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.streams = streams;
        this.desk = desk;
    }

    /** One thing to do: an act that is possible now on a dossier. */
    record Task(DossierView dossier, Act act) {}

    /** At most {@link #SHOWN} tasks, those that have waited longest first. */
    List<Task> tasks(Actor actor) {
        List<Candidate> candidates = new ArrayList<>(payments(actor));
        EXPECTED.forEach((stage, acts) -> {
            List<Act> mine = mine(acts, actor);
            if (!mine.isEmpty()) {
                DossierFilter filter = new DossierFilter(null, null, stage, null, null, null);
                dossiers.find(filter, AsOf.NOW, null, LOOKED_AT)
                        .items()
                        .forEach(dossier -> candidates.add(new Candidate(dossier, mine)));
            }
        });
        candidates.sort(Comparator.comparing(candidate -> candidate.dossier().stageSince()));
        return candidates.stream()
                .limit(LOOKED_AT)
                .flatMap(candidate -> task(candidate, actor).stream())
                .limit(SHOWN)
                .toList();
    }

    private List<Candidate> payments(Actor actor) {
        List<Candidate> found = new ArrayList<>();
        PAYMENTS.forEach((state, acts) -> {
            List<Act> mine = mine(acts, actor);
            if (!mine.isEmpty()) {
                for (PaymentView payment : payments.find(
                                new PaymentFilter(null, null, state, true), AsOf.NOW, null, LOOKED_AT)
                        .items()) {
                    dossiers.get(payment.dossierId(), AsOf.NOW)
                            .ifPresent(dossier -> found.add(new Candidate(dossier, mine)));
                }
            }
        });
        return found;
    }

    private Optional<Task> task(Candidate candidate, Actor actor) {
        List<Act> possible = desk.next(streams.dossier(candidate.dossier().dossierId()), actor).stream()
                .filter(NextAct::isAllowed)
                .map(NextAct::act)
                .toList();
        return candidate.acts().stream()
                .filter(possible::contains)
                .findFirst()
                .map(act -> new Task(candidate.dossier(), act));
    }

    private static List<Act> mine(List<Act> acts, Actor actor) {
        return acts.stream().filter(act -> actor.roleFor(act).isPresent()).toList();
    }

    private record Candidate(DossierView dossier, List<Act> acts) {}
}
