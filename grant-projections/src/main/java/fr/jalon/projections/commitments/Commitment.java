package fr.jalon.projections.commitments;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger of commitments. Euro cents. Fr: engagement juridique (EJ).
 *
 * @param originYear year whose AE it consumed
 * @param delegationId under which it was signed
 * @param amendments signed so far
 * @param paidCents what the accountant has paid of it, less what the bank sent back
 * @param lastPaidOn null while nothing is paid
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
        String delegationId,
        int amendments,
        long committedCents,
        long withdrawnCents,
        long paidCents,
        @Nullable LocalDate lastPaidOn) {

    /** What is left to pay. Fr: restes à payer (RAP). */
    public long remainingCents() {
        return committedCents - withdrawnCents - paidCents;
    }

    /** The last day on which it moved: paid, or signed. Fr: dernier mouvement. */
    public LocalDate idleSince() {
        return Objects.requireNonNullElse(lastPaidOn, signedOn);
    }

    /** Whether what is withdrawn in {@code year} could be committed again; else it is lost. GBCP, art. 160. */
    public boolean isRecoverable(int year) {
        return originYear == year;
    }
}
