package fr.jalon.projections.bills;

import fr.jalon.domain.kernel.FinanceActKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One finance bill, and the act it became if it was promulgated. Euro cents.
 *
 * @param aeCents of the programmes as tabled
 * @param totalAeCents of the act as promulgated
 * @param cancelledAeCents by decree, counted against the yearly limit of the act
 * @param advancedAeCents by decree, counted against the yearly limit of the act
 */
public record BillView(
        String billId,
        FinanceActKind kind,
        int year,
        String title,
        long programmes,
        long aeCents,
        long cpCents,
        long amendments,
        @Nullable String journalReference,
        @Nullable LocalDate promulgatedOn,
        @Nullable Long totalAeCents,
        @Nullable Long totalCpCents,
        long cancelledAeCents,
        long cancelledCpCents,
        long advancedAeCents,
        long advancedCpCents) {

    /** One programme of it, as tabled. Euro cents. */
    public record Programme(
            String mission, String programme, String title, String ministry, long aeCents, long cpCents) {
        /** Whether what the bill asks for it was recorded: no bill inscribes a programme for nothing. */
        public boolean known() {
            return aeCents != 0 || cpCents != 0;
        }
    }
}
