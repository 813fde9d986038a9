package fr.jalon.projections.commitments;

import java.time.LocalDate;

/**
 * One line of the ledger of commitments. Euro cents. Fr: engagement juridique (EJ).
 *
 * @param originYear year whose AE it consumed
 * @param paidCents what the accountant has paid of it
 */
public record Commitment(
        String agreementNo,
        String dossierId,
        String callId,
        int wave,
        String applicant,
        String budgetId,
        int originYear,
        LocalDate signedOn,
        long committedCents,
        long withdrawnCents,
        long paidCents) {

    /** What is left to pay. Fr: restes à payer (RAP). */
    public long remainingCents() {
        return committedCents - withdrawnCents - paidCents;
    }
}
