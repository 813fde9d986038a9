package fr.jalon.projections.bills;

import fr.jalon.domain.kernel.AmendmentOutcome;
import fr.jalon.domain.kernel.Chamber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One amendment and its table of credits. Euro cents. Fr: amendement de crédits, état B.
 *
 * @param intendedFor what its author says the credits are for; binds nobody
 * @param outcome null while it waits
 * @param lines by programme
 */
public record AmendmentView(
        String billId,
        String amendment,
        Chamber chamber,
        int part,
        LocalDate depositedOn,
        String mission,
        @Nullable String intendedFor,
        @Nullable String statement,
        boolean offsetLifted,
        @Nullable AmendmentOutcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable String source,
        List<Line> lines) {

    /** What it adds to one programme and takes from it. */
    public record Line(String programme, long aePlusCents, long aeMinusCents, long cpPlusCents, long cpMinusCents) {
        Line plus(Line other) {
            return new Line(
                    programme,
                    aePlusCents + other.aePlusCents,
                    aeMinusCents + other.aeMinusCents,
                    cpPlusCents + other.cpPlusCents,
                    cpMinusCents + other.cpMinusCents);
        }

        /** Fr: solde. */
        public long aeBalanceCents() {
            return aePlusCents - aeMinusCents;
        }

        /** Fr: solde. */
        public long cpBalanceCents() {
            return cpPlusCents - cpMinusCents;
        }
    }

    public AmendmentView {
        lines = List.copyOf(lines);
    }

    /** All lines added up; its balances are zero, or the amendment is not balanced. */
    public Line total() {
        return lines.stream().reduce(new Line("", 0, 0, 0, 0), Line::plus);
    }

    /**
     * How many places the AE it adds would fund, before engineering and freezes. Fr: nombre de lieux finançables.
     *
     * @param grantCents mean grant of one place
     * @throws IllegalArgumentException if the grant is not positive
     */
    public long places(long grantCents) {
        if (grantCents <= 0) {
            throw new IllegalArgumentException("A grant must be positive: " + grantCents + " cents");
        }
        return total().aePlusCents() / grantCents;
    }
}
