package fr.jalon.projections.budget;

/**
 * Where the credits of one node and year stand, or of several added up. Euro cents.
 *
 * @param aeReservedCents promised inside the house, not consumed
 * @param aeCommittedCents consumed by signed agreements, less what was withdrawn within the same year
 * @param aeLostCents commitments of earlier years withdrawn; they give no AE back
 */
public record BudgetPosition(
        long aeOpenedCents,
        long aeFrozenCents,
        long aeReservedCents,
        long aeCommittedCents,
        long cpOpenedCents,
        long cpFrozenCents,
        long cpPaidCents,
        long aeLostCents) {
    public static final BudgetPosition NONE = new BudgetPosition(0, 0, 0, 0, 0, 0, 0, 0);

    /** What may still be reserved or committed. */
    public long aeAvailableCents() {
        return aeOpenedCents - aeFrozenCents - aeReservedCents - aeCommittedCents;
    }

    /** What may still be paid. */
    public long cpAvailableCents() {
        return cpOpenedCents - cpFrozenCents - cpPaidCents;
    }
}
