package fr.jalon.domain.application;

import static fr.jalon.domain.application.ApplicationStep.*;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.command.ApplicationCommand.*;
import fr.jalon.domain.application.event.ApplicationEvent;
import fr.jalon.domain.application.event.ApplicationEvent.*;
import fr.jalon.domain.application.rule.*;
import fr.jalon.domain.call.CallBook;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.call.RuleSet;
import fr.jalon.domain.call.rule.CallEnded;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.LegalForm;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.Siret;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.kernel.rule.*;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The application of a dossier, from draft to outcome. Fr: candidature. */
public final class Application {
    private static final ApplicationStep[] UNDECIDED = {SUBMITTED, COMPLEMENT_PENDING, ADMISSIBLE, APPRAISED, IN_SESSION
    };

    private ApplicationStep step = NOT_BEGUN;
    private @Nullable ApplicationDrafted draft;
    private @Nullable RuleSet rules;
    private boolean republicanCommitment;
    private Money requested = Money.ZERO;
    private Money eligibleCost = Money.ZERO;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate admissibilityDueOn;
    private @Nullable LocalDate decisionDueOn;
    private @Nullable LocalDate complementRequestedOn;
    private @Nullable LocalDate complementDueOn;
    private @Nullable TerritoryClass territory;
    private String sessionId = "";

    /** Starts the dossier: pins the rules in force on the legal date of the draft. */
    public static ApplicationDrafted draft(DraftApplication command, ActContext by, CallBook book) {
        CallBook.Terms terms = book.terms(command.callId(), command.wave(), by.effectiveOn());
        CallEnded.check(!by.effectiveOn().isBefore(terms.endedOn()), command.callId());
        FieldMissing.check("applicant", command.applicant());
        FieldMissing.check("projectTitle", command.projectTitle());
        CommuneInvalid.check(command.commune());
        SectorMissing.check(command.sectors());
        checkAmounts(command.requestedCents(), command.eligibleCostCents(), terms.ruleSet());
        return new ApplicationDrafted(
                command.dossierId(),
                command.callId(),
                command.wave(),
                terms.budgetNode(),
                terms.ruleSet().version(),
                terms.ruleSet().parameters(),
                command.applicant(),
                command.legalForm(),
                new Siret(command.siteSiret()).value(),
                command.projectTitle(),
                command.commune(),
                command.sectors(),
                command.requestedCents(),
                command.eligibleCostCents(),
                command.republicanCommitment(),
                command.contactName().value(),
                command.contactEmail().value());
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(ApplicationAct act, ActContext by) {
        switch (act) {
            case DRAFT -> NotAtThisStep.check(act, step, NOT_BEGUN);
            case REVISE -> NotAtThisStep.check(act, step, DRAFT);
            case SUBMIT -> {
                NotAtThisStep.check(act, step, DRAFT);
                if (drafted().legalForm() == LegalForm.ASSOCIATION) {
                    ContratEngagementMissing.check(republicanCommitment, by.effectiveOn(), commitmentFrom());
                }
            }
            case ACKNOWLEDGE -> {
                NotAtThisStep.check(act, step, SUBMITTED);
                AlreadyAcknowledged.check(isAcknowledged());
            }
            case REQUEST_COMPLEMENT, DECLARE_ADMISSIBLE, DECLARE_INADMISSIBLE -> {
                NotAtThisStep.check(act, step, SUBMITTED);
                NotAcknowledged.check(isAcknowledged());
            }
            case RECEIVE_COMPLEMENT -> NotAtThisStep.check(act, step, COMPLEMENT_PENDING);
            case ABANDON -> {
                NotAtThisStep.check(act, step, COMPLEMENT_PENDING);
                DelayStillRunning.check("complement", date(complementDueOn), by.effectiveOn());
            }
            case DEEM_ADMISSIBLE -> {
                NotAtThisStep.check(act, step, SUBMITTED);
                NotAcknowledged.check(isAcknowledged());
                DelayStillRunning.check("admissibility", date(admissibilityDueOn), by.effectiveOn());
            }
            case CLASSIFY_TERRITORY -> NotAtThisStep.check(act, step, SUBMITTED, ADMISSIBLE);
            case RECORD_OPINION -> NotAtThisStep.check(act, step, ADMISSIBLE);
            case COMPLETE_APPRAISAL -> {
                NotAtThisStep.check(act, step, ADMISSIBLE);
                TerritoryUnproven.check(territory != null);
            }
            case EXTEND_DECISION_PERIOD -> {
                NotAtThisStep.check(act, step, UNDECIDED);
                NotAcknowledged.check(isAcknowledged());
                DelayExpired.check("decision", date(decisionDueOn), by.effectiveOn());
            }
            case REJECT_BY_SILENCE -> {
                NotAtThisStep.check(act, step, SUBMITTED, ADMISSIBLE, APPRAISED, IN_SESSION);
                SilenceDoesNotRefuse.check(rules().isSet(RuleParameter.SILENCE_REFUSES));
                NotAcknowledged.check(isAcknowledged());
                DelayStillRunning.check("decision", date(decisionDueOn), by.effectiveOn());
            }
            case ENTER_SESSION -> NotAtThisStep.check(act, step, APPRAISED);
            case SELECT, WAITLIST, TURN_DOWN -> NotAtThisStep.check(act, step, IN_SESSION);
            case PROMOTE -> NotAtThisStep.check(act, step, WAITLISTED);
        }
    }

    @CommandHandler
    void decide(ReviseDraft command) {
        FieldMissing.check("projectTitle", command.projectTitle());
        SectorMissing.check(command.sectors());
        checkAmounts(command.requestedCents(), command.eligibleCostCents(), rules());
        apply(new DraftRevised(
                command.dossierId(),
                command.projectTitle(),
                command.sectors(),
                command.requestedCents(),
                command.eligibleCostCents(),
                command.republicanCommitment()));
    }

    @CommandHandler
    void decide(SubmitApplication command, ActContext by) {
        apply(new ApplicationSubmitted(
                command.dossierId(), callId(), wave(), siteSiret(), requested.cents(), eligibleCost.cents(), by.at()));
    }

    @CommandHandler
    void decide(AcknowledgeReceipt command) {
        apply(new ReceiptAcknowledged(
                command.dossierId(),
                receivedOn(),
                rules().monthsAfter(receivedOn(), RuleParameter.ADMISSIBILITY_MONTHS),
                rules().monthsAfter(receivedOn(), RuleParameter.DECISION_MONTHS)));
    }

    @CommandHandler
    void decide(RequestComplement command, ActContext by) {
        ReasonsMissing.check("missing", command.missing());
        apply(new ComplementRequested(
                command.dossierId(),
                command.missing(),
                by.effectiveOn(),
                rules().monthsAfter(by.effectiveOn(), RuleParameter.COMPLEMENT_MONTHS)));
    }

    @CommandHandler
    void decide(ReceiveComplement command, ActContext by) {
        ReasonsMissing.check("received", command.received());
        long days = Math.max(0, ChronoUnit.DAYS.between(date(complementRequestedOn), by.effectiveOn()));
        apply(new ComplementReceived(
                command.dossierId(),
                command.received(),
                by.effectiveOn(),
                (int) days,
                date(admissibilityDueOn).plusDays(days),
                date(decisionDueOn).plusDays(days)));
    }

    @CommandHandler
    void decide(AbandonApplication command) {
        apply(new ApplicationAbandoned(command.dossierId()));
    }

    @CommandHandler
    void decide(DeclareAdmissible command) {
        apply(new ApplicationDeclaredAdmissible(command.dossierId()));
    }

    @CommandHandler
    void decide(DeclareInadmissible command) {
        ReasonsMissing.check("reasons", command.reasons());
        apply(new ApplicationDeclaredInadmissible(command.dossierId(), command.reasons()));
    }

    @CommandHandler
    void decide(DeemAdmissible command) {
        apply(new ApplicationDeemedAdmissible(command.dossierId(), date(admissibilityDueOn)));
    }

    @CommandHandler
    void decide(ClassifyTerritory command) {
        FieldMissing.check("geographyVersion", command.geographyVersion());
        FieldMissing.check("evidence", command.evidence());
        apply(new TerritoryClassified(
                command.dossierId(), command.territory(), command.geographyVersion(), command.evidence()));
    }

    @CommandHandler
    void decide(RecordOpinion command) {
        FieldMissing.check("body", command.body());
        apply(new OpinionGiven(command.dossierId(), command.body(), command.sense(), command.comment()));
    }

    @CommandHandler
    void decide(CompleteAppraisal command) {
        FieldMissing.check("report", command.report());
        apply(new AppraisalCompleted(command.dossierId(), command.report()));
    }

    @CommandHandler
    void decide(ExtendDecisionPeriod command) {
        ReasonsMissing.check("grounds", command.grounds());
        ExtensionNotLater.check(command.until(), date(decisionDueOn));
        apply(new DecisionPeriodExtended(command.dossierId(), command.until(), command.grounds()));
    }

    @CommandHandler
    void decide(RejectBySilence command) {
        apply(new ApplicationRejectedBySilence(command.dossierId(), date(decisionDueOn), agendas()));
    }

    /** @param appraisedBy who took a part in the appraisal, as the dossier's history knows */
    public void enterSession(EnterSession command, Set<String> appraisedBy) {
        FieldMissing.check("sessionId", command.sessionId());
        apply(new SessionEntered(
                command.dossierId(),
                callId(),
                wave(),
                command.sessionId(),
                appraisedBy.stream().sorted().toList()));
    }

    @CommandHandler
    void decide(SelectApplication command) {
        apply(new ApplicationSelected(command.dossierId(), command.sessionId(), command.rank()));
    }

    @CommandHandler
    void decide(WaitlistApplication command) {
        apply(new ApplicationWaitlisted(command.dossierId(), command.sessionId(), command.rank()));
    }

    @CommandHandler
    void decide(TurnDownApplication command) {
        ReasonsMissing.check("reasons", command.reasons());
        apply(new ApplicationTurnedDown(command.dossierId(), command.sessionId(), command.rank(), command.reasons()));
    }

    @CommandHandler
    void decide(PromoteFromWaitingList command) {
        ReasonsMissing.check("grounds", command.grounds());
        apply(new ApplicationPromoted(command.dossierId(), command.grounds()));
    }

    /** Records that the applicant stops before any decision in their favour. */
    public void withdraw(String dossierId, String grounds) {
        apply(new ApplicationWithdrawn(dossierId, callId(), wave(), siteSiret(), agendas(), grounds));
    }

    /** The sessions whose agenda holds the file now: one, or none. */
    private List<String> agendas() {
        return step == IN_SESSION ? List.of(sessionId) : List.of();
    }

    /** Changes what this application is, never checks. */
    public void evolve(ApplicationEvent event) {
        switch (event) {
            case ApplicationDrafted e -> {
                step = DRAFT;
                draft = e;
                rules = new RuleSet(e.ruleSet(), e.parameters());
                republicanCommitment = e.republicanCommitment();
                requested = new Money(e.requestedCents());
                eligibleCost = new Money(e.eligibleCostCents());
            }
            case DraftRevised e -> {
                republicanCommitment = e.republicanCommitment();
                requested = new Money(e.requestedCents());
                eligibleCost = new Money(e.eligibleCostCents());
            }
            case ApplicationSubmitted e -> {
                step = SUBMITTED;
                receivedOn = LocalDate.ofInstant(e.receivedAt(), ActContext.PARIS);
            }
            case ReceiptAcknowledged e -> {
                admissibilityDueOn = e.admissibilityDueOn();
                decisionDueOn = e.decisionDueOn();
            }
            case ComplementRequested e -> {
                step = COMPLEMENT_PENDING;
                complementRequestedOn = e.requestedOn();
                complementDueOn = e.answerDueOn();
            }
            case ComplementReceived e -> {
                step = SUBMITTED;
                admissibilityDueOn = e.admissibilityDueOn();
                decisionDueOn = e.decisionDueOn();
            }
            case ApplicationAbandoned e -> step = ABANDONED;
            case ApplicationDeclaredAdmissible e -> step = ADMISSIBLE;
            case ApplicationDeemedAdmissible e -> step = ADMISSIBLE;
            case ApplicationDeclaredInadmissible e -> step = INADMISSIBLE;
            case TerritoryClassified e -> territory = e.territory();
            case OpinionGiven e -> {}
            case AppraisalCompleted e -> step = APPRAISED;
            case DecisionPeriodExtended e -> decisionDueOn = e.decisionDueOn();
            case ApplicationRejectedBySilence e -> step = REJECTED_BY_SILENCE;
            case SessionEntered e -> {
                step = IN_SESSION;
                sessionId = e.sessionId();
            }
            case ApplicationSelected e -> step = SELECTED;
            case ApplicationWaitlisted e -> step = WAITLISTED;
            case ApplicationTurnedDown e -> step = TURNED_DOWN;
            case ApplicationPromoted e -> step = SELECTED;
            case ApplicationWithdrawn e -> step = WITHDRAWN;
        }
    }

    public ApplicationStep step() {
        return step;
    }

    public boolean isSelected() {
        return step == SELECTED;
    }

    /** The rules pinned when the dossier was drafted. */
    public RuleSet rules() {
        return Optional.ofNullable(rules).orElseThrow();
    }

    public String callId() {
        return drafted().callId();
    }

    public int wave() {
        return drafted().wave();
    }

    public String siteSiret() {
        return drafted().siteSiret();
    }

    public String commune() {
        return drafted().commune();
    }

    /** The budget that pays for this dossier in the year of {@code on}, Paris time. */
    public String budgetId(LocalDate on) {
        return drafted().budgetNode() + "-" + on.getYear();
    }

    public Money requested() {
        return requested;
    }

    public Money eligibleCost() {
        return eligibleCost;
    }

    public String applicant() {
        return drafted().applicant();
    }

    /** Whose place it is. Fr: SIREN du porteur. */
    public String siren() {
        return new Siret(siteSiret()).siren();
    }

    public LocalDate receivedOn() {
        return date(receivedOn);
    }

    /** @throws fr.jalon.domain.kernel.RuleViolated {@code TerritoryUnproven} while it is not classified */
    public TerritoryClass territory() {
        TerritoryUnproven.check(territory != null);
        return Optional.ofNullable(territory).orElseThrow();
    }

    private ApplicationDrafted drafted() {
        return Optional.ofNullable(draft).orElseThrow();
    }

    private boolean isAcknowledged() {
        return admissibilityDueOn != null;
    }

    private LocalDate commitmentFrom() {
        long yyyymmdd = rules().value(RuleParameter.REPUBLICAN_COMMITMENT_FROM_YYYYMMDD);
        return LocalDate.parse(Long.toString(yyyymmdd), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static LocalDate date(@Nullable LocalDate date) {
        return Optional.ofNullable(date).orElseThrow();
    }

    private static void checkAmounts(long requestedCents, long eligibleCostCents, RuleSet rules) {
        Money requested = AmountNotPositive.check("requestedCents", requestedCents);
        Money eligible = AmountNotPositive.check("eligibleCostCents", eligibleCostCents);
        AmountOverRate.check(requested, eligible, rules.value(RuleParameter.AID_RATE_BP));
    }
}
