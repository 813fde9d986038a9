package fr.jalon.domain.subsidy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.incubation.Incubation;
import fr.jalon.domain.incubation.rule.IncubationNotAttested;
import fr.jalon.domain.incubation.rule.LabelNotGranted;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.label.Label;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import fr.jalon.domain.undertaking.UndertakingBook;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateMember;

/** The grant of a dossier, from the amount proposed to the start of the works; its reservation and its agreement have their own classes. Fr: subvention. */
public final class Subsidy {
    private final Application application;
    private final Incubation incubation;
    private final Label label;
    private final Grant grant = new Grant();

    @AggregateMember
    private final Reservation reservation;

    @AggregateMember
    private final Agreement agreement;

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
        this.reservation = new Reservation(application, grant);
        this.agreement = new Agreement(application, grant);
    }

    /** Throws the rule that forbids {@code act} now, whatever its values. */
    public void guard(SubsidyAct act, ActContext by) {
        switch (act) {
            case DECLARE_PUBLIC_AID -> {
                NotAtThisStep.check(act, application.step(), SubsidySteps.ASKED_FOR);
                LabelNotGranted.check(!label.hasEnded());
            }
            case DECLARE_START -> {
                NotNotified.check(isNotified());
                StartAlreadyDeclared.check(grant.isStarted());
            }
            default -> {}
        }
        NotAtThisStep.check(act, grant.step(), SubsidySteps.of(act));
        if (act != SubsidyAct.DECLARE_PUBLIC_AID) {
            LabelNotGranted.check(label.isActive());
        }
        switch (act) {
            case PROPOSE_AMOUNT -> IncubationNotAttested.check(incubation.isPassed());
            case REFUSE ->
                NotAtThisStep.check(act, incubation.step(), Incubation.Step.ATTESTED, Incubation.Step.FAILED);
            case RENEW_RESERVATION, LAPSE_RESERVATION -> reservation.guard(act, by);
            case AWARD -> {
                ReservationMissing.check(grant.isReserved());
                PublicAidOver100.check(publicAid(), eligibleCost());
            }
            case DRAFT_AGREEMENT,
                    RECORD_BENEFICIARY_SIGNATURE,
                    GRANT_VISA,
                    REFUSE_VISA,
                    OVERRULE_VISA,
                    SIGN_AGREEMENT,
                    NOTIFY_AGREEMENT,
                    AMEND_AGREEMENT -> agreement.guard(act, by);
            case DECLARE_PUBLIC_AID, DECLARE_START -> {}
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
        PublicAidOver100.check(proposed.plus(grant.otherAid()), eligible);
        apply(new AmountProposed(
                command.dossierId(),
                application.budgetId(by.effectiveOn()),
                proposed.cents(),
                eligible.cents(),
                command.rateBp(),
                reservation.until(by)));
    }

    @CommandHandler
    void decide(DeclarePublicAid command) {
        FieldMissing.check("source", command.source());
        AmountNegative.check("amountCents", command.amountCents());
        Money declared = new Money(command.amountCents());
        Money total = grant.amount().plus(grant.otherAidWith(command.source(), declared));
        apply(new PublicAidDeclared(
                command.dossierId(),
                command.source(),
                declared.cents(),
                total.cents(),
                total.minusOrZero(eligibleCost()).cents()));
    }

    @CommandHandler
    void decide(RefuseGrant command) {
        ReasonsMissing.check("reasons", command.reasons());
        apply(new GrantRefused(
                command.dossierId(), grant.reservedIn(), grant.reserved().cents(), command.reasons()));
    }

    @CommandHandler
    void decide(AwardGrant command, UndertakingBook undertakings) {
        AidBasisMissing.check(command.aidBasis());
        boolean stateAid = command.aidBasis() != AidBasis.NON_ECONOMIC;
        if (stateAid) {
            FieldMissing.check("schemeReference", command.schemeReference());
        }
        apply(new GrantAwarded(
                command.dossierId(),
                application.callId(),
                application.wave(),
                grant.amount().cents(),
                grant.eligibleCost().cents(),
                grant.rateBp(),
                command.aidBasis(),
                command.schemeReference(),
                stateAid ? undertakings.headOf(application.siren()) : ""));
    }

    @CommandHandler
    void decide(DeclareStart command, ActContext by) {
        StartBeforeReception.check(command.firstActOn(), application.receivedOn());
        DateInFuture.check("firstActOn", command.firstActOn(), by.effectiveOn());
        FieldMissing.check("proof", command.proof());
        apply(new StartDeclared(command.dossierId(), command.firstActOn(), command.proof()));
    }

    /** Records the notification, with which the dossier makes the plan of its instalments. */
    public void notifyBeneficiary(NotifyAgreement command, ActContext by) {
        agreement.notifyBeneficiary(command, by);
    }

    /** Signs an amendment, which the dossier asks for as it alone knows what was paid. */
    public void amend(
            AmendAgreement command,
            Money paid,
            ActContext by,
            DelegationBook delegations,
            UndertakingBook undertakings) {
        agreement.amend(command, paid, by, delegations, undertakings);
    }

    /**
     * Records that the beneficiary gives the grant up, when there is one: frees the reservation, or the unpaid part of the
     * commitment.
     *
     * @param paid what the dossier was paid already, or gave back of its commitment; getting it back is a recovery, another fact
     */
    public void renounce(String dossierId, Money paid, ActContext by, String grounds) {
        if (grant.isAlive()) {
            apply(new GrantRenounced(
                    dossierId,
                    application.callId(),
                    application.wave(),
                    holdingBudget(by),
                    grant.reserved().cents(),
                    unpaid(paid).cents(),
                    commitmentYear(),
                    grounds));
        }
    }

    /** Records that the grant, when there is one, falls with the label; frees what {@link #renounce} frees. */
    public void withdraw(String dossierId, Money paid, ActContext by, List<String> reasons) {
        if (grant.isAlive()) {
            apply(new GrantWithdrawn(
                    dossierId,
                    application.callId(),
                    application.wave(),
                    holdingBudget(by),
                    grant.reserved().cents(),
                    unpaid(paid).cents(),
                    commitmentYear(),
                    reasons));
        }
    }

    /** Records that no more than {@code received} will ever be paid, so that the rest no longer counts in the aid stack, where it did. */
    public void releaseAid(String dossierId, Money received, UndertakingBook undertakings) {
        Money aid = grant.counted().minusOrZero(received);
        if (!aid.isZero()) {
            apply(new AidReleased(dossierId, undertakings.headOf(grant.undertakingId()), aid.cents()));
        }
    }

    /** Changes what this grant is, never checks. */
    public void evolve(SubsidyEvent event) {
        grant.evolve(event);
    }

    public boolean isNotified() {
        return grant.step() == Step.NOTIFIED;
    }

    public boolean isAwarded() {
        return grant.isAlive() && grant.step() != Step.PROPOSED;
    }

    public boolean isStarted() {
        return grant.isStarted();
    }

    /** The most that may be paid, as last amended. */
    public Money amount() {
        return grant.amount();
    }

    /** The cost the grant is a share of: as proposed, before that as applied for. */
    public Money eligibleCost() {
        return grant.eligibleCost().isZero() ? application.eligibleCost() : grant.eligibleCost();
    }

    public int rateBp() {
        return grant.rateBp();
    }

    /** All public aid for the project, the grant included. */
    public Money publicAid() {
        return grant.amount().plus(grant.otherAid());
    }

    /** Public aid of others, as declared. */
    public Money otherAid() {
        return grant.otherAid();
    }

    /** When the project is due to be complete, as last amended; never before the agreement is drafted. */
    public LocalDate completionDueOn() {
        return grant.completionDueOn();
    }

    /** When the State signed; the day before all others until then. */
    public LocalDate signedOn() {
        return grant.signedOn();
    }

    /** When the agreement was notified; the day before all others until then. */
    public LocalDate notifiedOn() {
        return grant.notifiedOn();
    }

    /** The budget year of the legal commitment, also once the grant has ended; zero before the signature. */
    public int commitmentYear() {
        return grant.signedOn().equals(LocalDate.MIN) ? 0 : grant.signedOn().getYear();
    }

    private String holdingBudget(ActContext by) {
        return grant.isSigned() ? application.budgetId(by.effectiveOn()) : grant.reservedIn();
    }

    private Money unpaid(Money paid) {
        return grant.isSigned() ? grant.amount().minus(paid) : Money.ZERO;
    }
}
