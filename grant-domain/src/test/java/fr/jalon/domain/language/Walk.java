package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.*;

import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.dossier.DossierState;
import fr.jalon.domain.incubation.IncubationAct;
import fr.jalon.domain.incubation.command.IncubationCommand.*;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.NextAct;
import fr.jalon.domain.kernel.Opinion;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.domain.support.command.SupportCommand.ReceiveFinancialReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/** A few people who do one thing after another on one dossier, at random but not at odds with its state. Same seed, same walk. */
public final class Walk {
    private static final List<String> ACTORS = List.of("ada", "bob", "cyd", "dan", "eve", "fay");
    private static final Set<Act> ENDINGS = Set.of(
            ApplicationAct.ABANDON,
            ApplicationAct.DECLARE_INADMISSIBLE,
            IncubationAct.FAIL,
            LabelAct.OPEN_HEARING,
            LabelAct.WITHDRAW,
            SubsidyAct.REFUSE,
            SubsidyAct.REFUSE_VISA,
            fr.jalon.domain.dossier.DossierAct.WITHDRAW);
    private static final List<Act> OF_THE_PRODUCT = List.of(
            ApplicationAct.SELECT,
            ApplicationAct.SELECT,
            ApplicationAct.WAITLIST,
            ApplicationAct.DEEM_ADMISSIBLE,
            SubsidyAct.LAPSE_RESERVATION,
            ApplicationAct.REJECT_BY_SILENCE,
            PaymentAct.APPROVE_IN_RUN,
            PaymentAct.EXECUTE_IN_RUN,
            PaymentAct.LEAVE_CANCELLED_RUN);

    private static final Set<String> WORTH_WAITING_FOR = Set.of("DelayStillRunning", "BankDetailsCoolingOff");

    private final Random random;
    /** What this walk does as soon as it can, so that together the walks do everything. */
    private final Act favourite;

    private final Lived world;
    private final String dossier;
    private final PaymentWishes payments;
    private LocalDate today;
    /** The run that payments are placed in. */
    private String run = RUN;

    public Walk(Random random, Act favourite, Lived world, String dossier, LocalDate today) {
        this.random = random;
        this.payments = new PaymentWishes(random, false);
        this.favourite = favourite;
        this.world = world;
        this.dossier = dossier;
        this.today = today;
    }

    public List<DossierState.Fact> facts() {
        return world.facts(dossier);
    }

    /** Mostly a day or two, now and then months. */
    public void passTime() {
        today = today.plusDays(random.nextInt(20) == 0 ? random.nextInt(400) : random.nextInt(3));
    }

    /** From now on payments are placed in {@code runId}. */
    public void placeIn(String runId) {
        run = runId;
    }

    public LocalDate today() {
        return today;
    }

    /** Anyone, in the role that {@code act} asks for. */
    public Acting someone(Act act) {
        return as(ACTORS.get(random.nextInt(ACTORS.size())), act);
    }

    public Acting as(String actor, Act act) {
        return Acting.by(actor, Samples.sender(act).role()).on(today);
    }

    public String anyone() {
        return ACTORS.get(random.nextInt(ACTORS.size()));
    }

    /** Something only the product does, that may well be refused now. */
    public void productActs() {
        Act act = OF_THE_PRODUCT.get(random.nextInt(OF_THE_PRODUCT.size()));
        world.refusal(wish(act, People.PRODUCT.actor()), People.PRODUCT.on(today));
    }

    /** One of the acts that {@code buttons} allow, rarely one that ends everything; null when there is none, or to wait. */
    public @Nullable Act choose(List<NextAct> buttons) {
        List<Act> acts =
                buttons.stream().filter(NextAct::isAllowed).map(NextAct::act).toList();
        if (acts.contains(favourite) && random.nextInt(3) > 0) {
            return favourite;
        }
        if (random.nextInt(4) > 0 && buttons.stream().anyMatch(this::isWorthWaitingFor)) {
            today = today.plusDays(random.nextInt(500));
            return null;
        }
        List<Act> gentle = acts.stream().filter(act -> !ENDINGS.contains(act)).toList();
        List<Act> from = gentle.isEmpty() || random.nextInt(40) == 0 ? acts : gentle;
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private boolean isWorthWaitingFor(NextAct button) {
        return button.act() == favourite
                && button.blockedBy()
                        .map(refusal -> WORTH_WAITING_FOR.contains(refusal.code()))
                        .orElse(false);
    }

    public Optional<RuleViolated> attempt(Act act, Acting by) {
        return world.refusal(wish(act, by.actor()), by);
    }

    /** Anyone of them may sign; whether they still may on this dossier is what the walks try. */
    public static void delegateToAll(World world) {
        ACTORS.forEach(actor -> world.with(
                delegationOf(actor),
                List.of(new GenericEventMessage<>(Rules.delegationOf(delegationOf(actor), actor)))));
    }

    private static String delegationOf(String actor) {
        return "delegation-" + actor;
    }

    /** A well-formed command for {@code act}, that fits what the dossier is; amounts lie on both sides of the limits. */
    public Record wish(Act act, String actor) {
        Sketch sketch = Sketch.of(facts());
        return Renamed.dossier(
                switch (act) {
                    case ApplicationAct.EXTEND_DECISION_PERIOD ->
                        new ExtendDecisionPeriod(
                                DOSSIER, sketch.decisionDueOn.plusDays(1 + random.nextInt(60)), "files");
                    case IncubationAct.ACCEPT_DELIVERABLE ->
                        new AcceptDeliverable(
                                DOSSIER,
                                sketch.missing.stream()
                                        .findFirst()
                                        .orElse(fr.jalon.domain.kernel.Deliverable.GOVERNANCE));
                    case IncubationAct.ATTEST ->
                        new AttestIncubation(
                                DOSSIER, random.nextInt(9) == 0 ? Opinion.UNFAVOURABLE : Opinion.FAVOURABLE, "ready");
                    case SubsidyAct.PROPOSE_AMOUNT ->
                        new ProposeAmount(DOSSIER, sketch.requested - random.nextInt(3), sketch.requested * 2, 5_000);
                    case SubsidyAct.DRAFT_AGREEMENT ->
                        new DraftAgreement(
                                DOSSIER,
                                AGREEMENT,
                                "machines",
                                today.plusYears(1),
                                "advance, interim, balance",
                                "what is not used comes back");
                    case SubsidyAct.DECLARE_PUBLIC_AID ->
                        new DeclarePublicAid(
                                DOSSIER, "region", random.nextInt(9) == 0 ? sketch.requested + 1 : random.nextInt(3));
                    case SubsidyAct.SIGN_AGREEMENT -> new SignAgreement(DOSSIER, delegationOf(actor));
                    case SubsidyAct.AMEND_AGREEMENT ->
                        new AmendAgreement(
                                DOSSIER,
                                sketch.amendments + 1,
                                Math.max(1, sketch.grant + random.nextInt(4) - 2),
                                today.plusYears(1),
                                false,
                                delegationOf(actor),
                                "late machines");
                    case SubsidyAct.RECORD_BENEFICIARY_SIGNATURE -> new RecordBeneficiarySignature(DOSSIER, today);
                    case SubsidyAct.DECLARE_START -> new DeclareStart(DOSSIER, today, "signed order");
                    case SupportAct.RECEIVE_FINANCIAL_REPORT ->
                        new ReceiveFinancialReport(DOSSIER, today.getYear(), DOCUMENT);
                    case PaymentAct payment -> payments.wish(payment, sketch, today, run);
                    case RecoveryAct recovery -> sketch.debts.wish(recovery, sketch.recoverable(), random, today);
                    default -> Samples.of(act);
                },
                dossier);
    }
}
