package fr.jalon.domain.subsidy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.incubation.Incubation;
import fr.jalon.domain.incubation.rule.IncubationNotAttested;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent.GrantWithdrawn;
import fr.jalon.domain.subsidy.rule.*;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** The grant of a dossier, from the amount proposed to the agreement notified. Fr: subvention. */
public final class Subsidy {
    private final Application application;
    private final Incubation incubation;
    private final Label label;
    private Step step = Step.NOT_BEGUN;
    private Money amount = Money.ZERO;
    private long eligibleCostCents;
    private int rateBp;
    private String reservedIn = "";
    private String agreementNo = "";
    private LocalDate signedOn = LocalDate.MIN;
    private LocalDate notifiedOn = LocalDate.MIN;
    private LocalDate completionDueOn = LocalDate.MIN;
    private boolean started;

    /** Steps of a grant. Fr: état de la subvention. */
    public enum Step {
        NOT_BEGUN,
        PROPOSED,
        REFUSED,
        AWARDED,
        AGREEMENT_DRAFTED,
        SIGNED_BY_BENEFICIARY,
        SIGNED,
        NOTIFIED,
        RENOUNCED,
        WITHDRAWN
    }

    public Subsidy(Application application, Incubation incubation, Label label) {
        this.application = application;
        this.incubation = incubation;
        this.label = label;
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(SubsidyAct act) {
        switch (act) {
            case PROPOSE_AMOUNT -> NotAtThisStep.check(act, step, Step.NOT_BEGUN);
            case REFUSE -> NotAtThisStep.check(act, step, Step.NOT_BEGUN, Step.PROPOSED);
            case AWARD -> NotAtThisStep.check(act, step, Step.PROPOSED);
            case DRAFT_AGREEMENT -> NotAtThisStep.check(act, step, Step.AWARDED);
            case RECORD_BENEFICIARY_SIGNATURE -> NotAtThisStep.check(act, step, Step.AGREEMENT_DRAFTED);
            case SIGN_AGREEMENT -> NotAtThisStep.check(act, step, Step.SIGNED_BY_BENEFICIARY);
            case NOTIFY_AGREEMENT -> NotAtThisStep.check(act, step, Step.SIGNED);
            case RENEW_RESERVATION,
                    LAPSE_RESERVATION,
                    DECLARE_PUBLIC_AID,
                    GRANT_VISA,
                    REFUSE_VISA,
                    OVERRULE_VISA,
                    AMEND_AGREEMENT -> {}
            case DECLARE_START -> {
                NotNotified.check(isNotified());
                StartAlreadyDeclared.check(started);
            }
        }
        LabelNotGranted.check(label.isActive());
        if (act == SubsidyAct.PROPOSE_AMOUNT) {
            IncubationNotAttested.check(incubation.isPassed());
        }
        if (act == SubsidyAct.REFUSE) {
            NotAtThisStep.check(act, incubation.step(), Incubation.Step.ATTESTED, Incubation.Step.FAILED);
        }
    }

    @CommandHandler
    void decide(ProposeAmount command, ActContext by) {
        Money proposed = AmountNotPositive.check("amountCents", command.amountCents());
        Money eligible = AmountNotPositive.check("eligibleCostCents", command.eligibleCostCents());
        AmountOverRequest.check(proposed, application.requested());
        AmountOverCap.check(proposed, application.rules().money(RuleParameter.GRANT_CAP_CENTS));
        RateOverMax.check(command.rateBp(), application.rules().value(RuleParameter.AID_RATE_BP));
        AmountOverEligibleShare.check(proposed, eligible, command.rateBp());
        apply(new AmountProposed(
                command.dossierId(),
                application.budgetId(by.effectiveOn()),
                proposed.cents(),
                eligible.cents(),
                command.rateBp(),
                by.effectiveOn().plusDays(application.rules().value(RuleParameter.RESERVATION_DAYS))));
    }

    @CommandHandler
    void decide(RefuseGrant command) {
        ReasonsMissing.check("reasons", command.reasons());
        apply(new GrantRefused(command.dossierId(), reservedIn, reserved().cents(), command.reasons()));
    }

    @CommandHandler
    void decide(AwardGrant command) {
        FieldMissing.check("schemeReference", command.schemeReference());
        apply(new GrantAwarded(
                command.dossierId(),
                application.callId(),
                application.wave(),
                amount.cents(),
                eligibleCostCents,
                rateBp,
                command.aidBasis(),
                command.schemeReference(),
                ""));
    }

    @CommandHandler
    void decide(DraftAgreement command, ActContext by) {
        FieldMissing.check("agreementNo", command.agreementNo());
        AwardContentIncomplete.check(command.purpose(), command.completionDueOn(), by.effectiveOn());
        apply(new AgreementDrafted(
                command.dossierId(),
                command.agreementNo(),
                command.purpose(),
                command.completionDueOn(),
                command.paymentTerms(),
                command.repaymentTerms()));
    }

    @CommandHandler
    void decide(RecordBeneficiarySignature command, ActContext by) {
        DateInFuture.check("signedOn", command.signedOn(), by.effectiveOn());
        apply(new AgreementSignedByBeneficiary(command.dossierId(), agreementNo, command.signedOn()));
    }

    @CommandHandler
    void decide(SignAgreement command, ActContext by) {
        apply(new AgreementSigned(
                command.dossierId(),
                application.callId(),
                application.wave(),
                agreementNo,
                application.budgetId(by.effectiveOn()),
                reservedIn,
                amount.cents(),
                by.effectiveOn(),
                command.delegationId()));
    }

    @CommandHandler
    void decide(NotifyAgreement command, ActContext by) {
        apply(new AgreementNotified(
                command.dossierId(),
                by.effectiveOn(),
                application.rules().monthsAfter(by.effectiveOn(), RuleParameter.START_MONTHS),
                application.rules().monthsAfter(signedOn, RuleParameter.PUBLICATION_MONTHS)));
    }

    @CommandHandler
    void decide(DeclareStart command, ActContext by) {
        StartBeforeReception.check(command.firstActOn(), application.receivedOn());
        DateInFuture.check("firstActOn", command.firstActOn(), by.effectiveOn());
        FieldMissing.check("proof", command.proof());
        apply(new StartDeclared(command.dossierId(), command.firstActOn(), command.proof()));
    }

    /**
     * Records that the beneficiary gives the grant up, when there is one: frees the reservation, or the unpaid part of the commitment.
     *
     * @param paid what the dossier was paid already, or gave back of its commitment; getting it back is a recovery, another fact
     */
    public void renounce(String dossierId, Money paid, ActContext by, String grounds) {
        if (isAlive()) {
            apply(new GrantRenounced(
                    dossierId,
                    application.callId(),
                    application.wave(),
                    holdingBudget(by),
                    reserved().cents(),
                    unpaid(paid).cents(),
                    commitmentYear(),
                    grounds));
        }
    }

    /** Records that the grant, when there is one, falls with the label; frees what {@link #renounce} frees. */
    public void withdraw(String dossierId, Money paid, ActContext by, List<String> reasons) {
        if (isAlive()) {
            apply(new GrantWithdrawn(
                    dossierId,
                    application.callId(),
                    application.wave(),
                    holdingBudget(by),
                    reserved().cents(),
                    unpaid(paid).cents(),
                    commitmentYear(),
                    reasons));
        }
    }

    /** Changes what this grant is, never checks. */
    public void evolve(SubsidyEvent event) {
        switch (event) {
            case AmountProposed e -> {
                step = Step.PROPOSED;
                amount = new Money(e.amountCents());
                eligibleCostCents = e.eligibleCostCents();
                rateBp = e.rateBp();
                reservedIn = e.budgetId();
            }
            case GrantRefused e -> step = Step.REFUSED;
            case GrantAwarded e -> step = Step.AWARDED;
            case AgreementDrafted e -> {
                step = Step.AGREEMENT_DRAFTED;
                agreementNo = e.agreementNo();
                completionDueOn = e.completionDueOn();
            }
            case AgreementSignedByBeneficiary e -> step = Step.SIGNED_BY_BENEFICIARY;
            case AgreementSigned e -> {
                step = Step.SIGNED;
                signedOn = e.signedOn();
            }
            case AgreementNotified e -> {
                step = Step.NOTIFIED;
                notifiedOn = e.notifiedOn();
            }
            case StartDeclared e -> started = true;
            case ReservationLapsed e -> {}
            case ReservationRenewed e -> {}
            case PublicAidDeclared e -> {}
            case VisaGranted e -> {}
            case SubsidyEvent.VisaRefused e -> {}
            case VisaOverruled e -> {}
            case AgreementAmended e -> {}
            case GrantRenounced e -> step = Step.RENOUNCED;
            case GrantWithdrawn e -> step = Step.WITHDRAWN;
        }
    }

    public boolean isNotified() {
        return step == Step.NOTIFIED;
    }

    public boolean isAwarded() {
        return isAlive() && step != Step.PROPOSED;
    }

    public boolean isStarted() {
        return started;
    }

    /** The most that may be paid. */
    public Money amount() {
        return amount;
    }

    /** The cost that the grant was computed on. */
    public Money eligibleCost() {
        return new Money(eligibleCostCents);
    }

    /** The share of the eligible cost that the grant pays, in basis points. */
    public int rateBp() {
        return rateBp;
    }

    /** When the State signed. */
    public LocalDate signedOn() {
        return signedOn;
    }

    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    /** When the project is due to end, as the agreement says. */
    public LocalDate completionDueOn() {
        return completionDueOn;
    }

    /** The budget year of the legal commitment; zero before the signature. */
    public int commitmentYear() {
        return isSigned() ? signedOn.getYear() : 0;
    }

    private String holdingBudget(ActContext by) {
        return isSigned() ? application.budgetId(by.effectiveOn()) : reservedIn;
    }

    private Money unpaid(Money paid) {
        return isSigned() ? amount.minus(paid) : Money.ZERO;
    }

    private Money reserved() {
        return isAlive() && !isSigned() ? amount : Money.ZERO;
    }

    private boolean isSigned() {
        return step == Step.SIGNED || step == Step.NOTIFIED;
    }

    private boolean isAlive() {
        return step != Step.NOT_BEGUN && step != Step.REFUSED && step != Step.RENOUNCED && step != Step.WITHDRAWN;
    }
}
