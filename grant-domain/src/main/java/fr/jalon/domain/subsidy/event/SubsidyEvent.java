package fr.jalon.domain.subsidy.event;

import fr.jalon.domain.kernel.DossierEvent;
import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;
import java.util.List;

/** Facts of a subsidy. Amounts in euro cents, rates in basis points, budget ids {@code node-year}. */
public sealed interface SubsidyEvent extends DossierEvent {
    /** An amount was proposed and must be reserved in {@code budgetId}. Fr: montant proposé. */
    @EventType(name = "subsidy.amount-proposed")
    record AmountProposed(String dossierId, String budgetId, long amountCents, long eligibleCostCents, int rateBp)
            implements SubsidyEvent {}

    /** No grant; what was reserved, if anything, is free again. Fr: subvention refusée. */
    @EventType(name = "subsidy.refused")
    record GrantRefused(String dossierId, String budgetId, long releasedCents, List<String> reasons)
            implements SubsidyEvent {}

    /** Fr: subvention attribuée. Decree 2018-514, art. 8. */
    @EventType(name = "subsidy.awarded")
    record GrantAwarded(
            String dossierId,
            String callId,
            int wave,
            long maxCents,
            long eligibleCostCents,
            int rateBp,
            String aidBasis)
            implements SubsidyEvent {}

    /** Fr: convention préparée. */
    @EventType(name = "subsidy.agreement-drafted")
    record AgreementDrafted(String dossierId, String agreementNo, String purpose, LocalDate completionDueOn)
            implements SubsidyEvent {}

    /** Fr: convention signée par le bénéficiaire. */
    @EventType(name = "subsidy.agreement-signed-by-beneficiary")
    record AgreementSignedByBeneficiary(String dossierId, String agreementNo, LocalDate signedOn)
            implements SubsidyEvent {}

    /** The State signed; AE are consumed in {@code budgetId} and the reservation in {@code reservedIn} ends. Fr: convention signée, engagement juridique. */
    @EventType(name = "subsidy.agreement-signed")
    record AgreementSigned(
            String dossierId,
            String callId,
            int wave,
            String agreementNo,
            String budgetId,
            String reservedIn,
            long aeCents,
            LocalDate signedOn)
            implements SubsidyEvent {}

    /** Fr: convention notifiée. */
    @EventType(name = "subsidy.agreement-notified")
    record AgreementNotified(String dossierId, LocalDate notifiedOn, LocalDate startDueOn, LocalDate publicationDueOn)
            implements SubsidyEvent {}

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
