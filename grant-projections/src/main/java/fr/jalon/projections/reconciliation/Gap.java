package fr.jalon.projections.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment, or one line of the bank, of which only one of the two speaks. Euro cents.
 *
 * @param reference by which the bank knows it; of a payment made outside of a run, its dossier and number
 * @param day of payment, of its return, or of booking by the bank
 * @param dossierId and what follows: of a payment, null for a line of the bank
 * @param bankFileId and what follows: of a line of the bank, null for a payment
 * @param problem why the line was put in quarantine
 * @param position place in the list
 */
public record Gap(
        GapKind kind,
        String reference,
        LocalDate day,
        @Nullable String dossierId,
        @Nullable Integer payment,
        @Nullable String applicant,
        @Nullable String runId,
        @Nullable String bankFileId,
        @Nullable Integer line,
        @Nullable String problem,
        long ledgerCents,
        long bankCents,
        String position) {
    public long differenceCents() {
        return ledgerCents - bankCents;
    }
}
