package fr.jalon.domain.subsidy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.jalon.domain.application.Application;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.delegation.DelegationBook;
import fr.jalon.domain.delegation.SigningPower;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.NumberBook;
import fr.jalon.domain.kernel.rule.*;
import fr.jalon.domain.subsidy.command.SubsidyCommand.*;
import fr.jalon.domain.subsidy.event.SubsidyEvent;
import fr.jalon.domain.subsidy.event.SubsidyEvent.*;
import fr.jalon.domain.subsidy.rule.*;
import fr.jalon.domain.subsidy.rule.VisaRefused;
import fr.jalon.domain.undertaking.UndertakingBook;
import org.axonframework.commandhandling.CommandHandler;

/** The agreement of a grant: drafted, seen by the budget controller, signed by both, notified, amended. Fr: convention. */
final class Agreement {
    private final Application application;
    private final Grant grant;

    Agreement(Application application, Grant grant) {
        this.application = application;
        this.grant = grant;
    }

    /** Throws the rule that forbids {@code act}, at a step that allows it, whatever its values. */
    void guard(SubsidyAct act, ActContext by) {
        switch (act) {
            case GRANT_VISA, REFUSE_VISA -> {
                // An amendment may still take the grant up to the cap: its amount is known only when it comes.
                Money most = grant.isSigned() ? cap() : grant.amount();
                VisaNotNeeded.check(most, visaThreshold());
                VisaAlreadyGiven.check(grant.visa().covers(most), most);
            }
            case OVERRULE_VISA -> NoVisaToOverrule.check(grant.visa().isRefused());
            case SIGN_AGREEMENT -> {
                ReservationMissing.check(grant.isReserved());
                PublicAidOver100.check(grant.amount().plus(grant.otherAid()), grant.eligibleCost());
                checkVisa(grant.amount());
                SignedBeforeBeneficiary.check(by.effectiveOn(), grant.beneficiarySignedOn());
                CommitmentOfAnotherYear.check(by.effectiveOn(), by.today());
            }
            case NOTIFY_AGREEMENT -> NotifiedBeforeSignature.check(by.effectiveOn(), grant.signedOn());
            case AMEND_AGREEMENT -> {
                AmendmentAfterEnd.check(grant.completionDueOn(), by.effectiveOn());
                CommitmentOfAnotherYear.check(by.effectiveOn(), by.today());
            }
            default -> {}
        }
    }

    @CommandHandler
    void decide(DraftAgreement command, ActContext by, NumberBook numbers) {
        FieldMissing.check("agreementNo", command.agreementNo());
        AgreementNumberTaken.check(
                command.agreementNo(),
                command.dossierId(),
                numbers.bearers(AgreementDrafted.class, command.agreementNo()));
        AwardContentIncomplete.check(new AwardItem.Contents(
                        application.applicant(),
                        command.purpose(),
                        grant,
                        command.completionDueOn(),
                        command.paymentTerms(),
                        command.repaymentTerms())
                .missingOn(by.effectiveOn()));
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
        apply(new AgreementSignedByBeneficiary(command.dossierId(), grant.agreementNo(), command.signedOn()));
    }

    @CommandHandler
    void decide(GrantVisa command) {
        FieldMissing.check("visaReference", command.visaReference());
        Money amount = visable(command.amountCents());
        apply(new VisaGranted(command.dossierId(), command.visaReference(), amount.cents()));
    }

    @CommandHandler
    void decide(RefuseVisa command) {
        ReasonsMissing.check("reasons", command.reasons());
        Money amount = visable(command.amountCents());
        apply(new SubsidyEvent.VisaRefused(command.dossierId(), amount.cents(), command.reasons()));
    }

    @CommandHandler
    void decide(OverruleVisa command) {
        FieldMissing.check("reference", command.reference());
        apply(new VisaOverruled(
                command.dossierId(), command.reference(), grant.visa().refused().cents()));
    }

    @CommandHandler
    void decide(SignAgreement command, ActContext by, DelegationBook delegations) {
        SigningPower.of(command.delegationId(), delegations)
                .check(by.actor(), by.effectiveOn(), application.callId(), grant.amount());
        apply(new AgreementSigned(
                command.dossierId(),
                application.callId(),
                application.wave(),
                grant.agreementNo(),
                application.budgetId(by.effectiveOn()),
                grant.reservedIn(),
                grant.amount().cents(),
                by.effectiveOn(),
                command.delegationId()));
    }

    void notifyBeneficiary(NotifyAgreement command, ActContext by) {
        apply(new AgreementNotified(
                command.dossierId(),
                by.effectiveOn(),
                application.rules().monthsAfter(by.effectiveOn(), RuleParameter.START_MONTHS),
                application.rules().monthsAfter(grant.signedOn(), RuleParameter.PUBLICATION_MONTHS)));
    }

    /** @param paid what the dossier was paid already: no amendment goes below it */
    void amend(
            AmendAgreement command,
            Money paid,
            ActContext by,
            DelegationBook delegations,
            UndertakingBook undertakings) {
        Money max = newMaximum(command, by);
        AmendmentBelowPaid.check(max, paid);
        SigningPower.of(command.delegationId(), delegations)
                .check(by.actor(), by.effectiveOn(), application.callId(), max);
        apply(new AgreementAmended(
                command.dossierId(),
                application.callId(),
                application.wave(),
                grant.agreementNo(),
                command.amendment(),
                max.cents(),
                max.minusOrZero(grant.amount()).cents(),
                grant.amount().minusOrZero(max).cents(),
                application.budgetId(by.effectiveOn()),
                grant.signedOn().getYear(),
                by.effectiveOn(),
                command.completionDueOn(),
                grant.undertakingId().isEmpty() ? "" : undertakings.headOf(grant.undertakingId()),
                grant.aidBasis(),
                command.delegationId(),
                command.grounds()));
    }

    private Money newMaximum(AmendAgreement command, ActContext by) {
        AmendmentNumberTaken.check(command.amendment(), grant.amendments() + 1);
        ReasonsMissing.check("grounds", command.grounds());
        AmendmentChangesPurpose.check(command.purposeChanged());
        Money max = AmountNotPositive.check("maxCents", command.maxCents());
        AmendmentChangesNothing.check(
                max.equals(grant.amount()) && command.completionDueOn().equals(grant.completionDueOn()));
        AwardContentIncomplete.check(AwardItem.calendarMissingOn(command.completionDueOn(), by.effectiveOn()));
        AmountOverCap.check(max, cap());
        AmountOverEligibleShare.check(max, grant.eligibleCost(), grant.rateBp());
        PublicAidOver100.check(max.plus(grant.otherAid()), grant.eligibleCost());
        if (max.isMoreThan(grant.amount())) {
            checkVisa(max);
        }
        return max;
    }

    private void checkVisa(Money amount) {
        if (!visaThreshold().isMoreThan(amount)) {
            VisaRefused.check(grant.visa().isRefused());
            VisaMissing.check(amount, grant.visa().covered());
        }
    }

    private Money visable(long cents) {
        Money amount = AmountNotPositive.check("amountCents", cents);
        VisaNotNeeded.check(amount, visaThreshold());
        VisaAlreadyGiven.check(grant.visa().covers(amount), amount);
        return amount;
    }

    private Money visaThreshold() {
        return application.rules().money(RuleParameter.VISA_THRESHOLD_CENTS);
    }

    private Money cap() {
        return application.rules().money(RuleParameter.GRANT_CAP_CENTS);
    }
}
