package fr.jalon.domain.subsidy.event;

import fr.jalon.domain.kernel.AidBasis;
import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;
import java.util.List;

/** Facts of a subsidy. Amounts in euro cents, rates in basis points, budget ids {@code node-year}. */
public sealed interface SubsidyEvent extends DossierEvent {
    /** An amount was proposed and must be reserved in {@code budgetId}. Fr: montant proposé. */
    @EventType(name = "subsidy.amount-proposed", revision = 2)
    record AmountProposed(
            String dossierId,
            String budgetId,
            long amountCents,
            long eligibleCostCents,
            int rateBp,
            LocalDate reservedUntilOn)
            implements SubsidyEvent {}

    /** What was reserved is free again: its day has passed. Fr: réservation caduque. */
    @EventType(name = "subsidy.reservation-lapsed")
    record ReservationLapsed(String dossierId, String budgetId, long releasedCents) implements SubsidyEvent {}

    /** Reserved in {@code budgetId}; what {@code releasedIn} held, if anything, is free again. Fr: réservation renouvelée. */
    @EventType(name = "subsidy.reservation-renewed")
    record ReservationRenewed(
            String dossierId,
            String budgetId,
            String releasedIn,
            long releasedCents,
            long amountCents,
            LocalDate reservedUntilOn)
            implements SubsidyEvent {}

    /**
     * Fr: aide publique déclarée. Decree 2018-514, art. 10.
     *
     * @param totalCents all public aid for the project, this grant included
     * @param excessCents of that total over the eligible cost: by how much the grant must be reduced
     */
    @EventType(name = "subsidy.public-aid-declared")
    record PublicAidDeclared(String dossierId, String source, long amountCents, long totalCents, long excessCents)
            implements SubsidyEvent {}

    /** No grant; what was reserved, if anything, is free again. Fr: subvention refusée. */
    @EventType(name = "subsidy.refused")
    record GrantRefused(String dossierId, String budgetId, long releasedCents, List<String> reasons)
            implements SubsidyEvent {}

    /**
     * Fr: subvention attribuée. Decree 2018-514, art. 8.
     *
     * @param undertakingId in whose aid stack it counts; empty when it is no State aid
     */
    @EventType(name = "subsidy.awarded", revision = 2)
    record GrantAwarded(
            String dossierId,
            String callId,
            int wave,
            long maxCents,
            long eligibleCostCents,
            int rateBp,
            AidBasis aidBasis,
            String schemeReference,
            String undertakingId)
            implements SubsidyEvent {}

    /** Fr: convention préparée. Decree 2018-514, art. 8. */
    @EventType(name = "subsidy.agreement-drafted", revision = 2)
    record AgreementDrafted(
            String dossierId,
            String agreementNo,
            String purpose,
            LocalDate completionDueOn,
            String paymentTerms,
            String repaymentTerms)
            implements SubsidyEvent {}

    /** Fr: convention signée par le bénéficiaire. */
    @EventType(name = "subsidy.agreement-signed-by-beneficiary")
    record AgreementSignedByBeneficiary(String dossierId, String agreementNo, LocalDate signedOn)
            implements SubsidyEvent {}

    /** Fr: visa accordé. */
    @EventType(name = "subsidy.visa-granted")
    record VisaGranted(String dossierId, String visaReference, long amountCents) implements SubsidyEvent {}

    /** Fr: visa refusé. */
    @EventType(name = "subsidy.visa-refused")
    record VisaRefused(String dossierId, long amountCents, List<String> reasons) implements SubsidyEvent {}

    /** Fr: refus de visa levé sur autorisation du ministre chargé du budget. */
    @EventType(name = "subsidy.visa-overruled")
    record VisaOverruled(String dossierId, String reference, long amountCents) implements SubsidyEvent {}

    /** The State signed; AE are consumed in {@code budgetId} and the reservation in {@code reservedIn} ends. Fr: convention signée, engagement juridique. */
    @EventType(name = "subsidy.agreement-signed", revision = 2)
    record AgreementSigned(
            String dossierId,
            String callId,
            int wave,
            String agreementNo,
            String budgetId,
            String reservedIn,
            long aeCents,
            LocalDate signedOn,
            String delegationId)
            implements SubsidyEvent {}

    /** Fr: convention notifiée. */
    @EventType(name = "subsidy.agreement-notified")
    record AgreementNotified(String dossierId, LocalDate notifiedOn, LocalDate startDueOn, LocalDate publicationDueOn)
            implements SubsidyEvent {}

    /**
     * Signed for the State; more AE are consumed, or the unpaid part of the commitment is withdrawn, in {@code budgetId}.
     * Fr: avenant signé.
     */
    @EventType(name = "subsidy.agreement-amended")
    record AgreementAmended(
            String dossierId,
            String callId,
            int wave,
            String agreementNo,
            int amendment,
            long maxCents,
            long increaseCents,
            long decreaseCents,
            String budgetId,
            int commitmentYear,
            LocalDate signedOn,
            LocalDate completionDueOn,
            String undertakingId,
            AidBasis aidBasis,
            String delegationId,
            String grounds)
            implements SubsidyEvent {}

    /** The part of a grant that will never be paid no longer counts in the aid stack of its undertaking. Fr: aide sortie du cumul. */
    @EventType(name = "subsidy.aid-released")
    record AidReleased(String dossierId, String undertakingId, long amountCents) implements SubsidyEvent {}

    /** Fr: commencement d'exécution déclaré. Decree 2018-514, art. 5. */
    @EventType(name = "subsidy.start-declared")
    record StartDeclared(String dossierId, LocalDate firstActOn, String proof) implements SubsidyEvent {}

    /** The beneficiary gave the grant up; a reservation or the unpaid part of a commitment is freed. Fr: renonciation à la subvention. */
    @EventType(name = "subsidy.renounced")
    record GrantRenounced(
            String dossierId,
            String callId,
            int wave,
            String budgetId,
            long reservationReleasedCents,
            long commitmentWithdrawnCents,
            int commitmentYear,
            String grounds)
            implements SubsidyEvent {}

    /** The grant fell with its label; a reservation or the unpaid part of a commitment is freed. Fr: subvention retirée avec le label. */
    @EventType(name = "subsidy.withdrawn")
    record GrantWithdrawn(
            String dossierId,
            String callId,
            int wave,
            String budgetId,
            long reservationReleasedCents,
            long commitmentWithdrawnCents,
            int commitmentYear,
            List<String> reasons)
            implements SubsidyEvent {}
}
