package fr.jalon.projections.budget;

/**
 * Where the credits of one node and year stand, or of several added up. Euro cents.
 *
 * @param aeAllottedCents opened here, usable in nodes below
 * @param aeReservedCents promised inside the house, not consumed
 * @param aeCommittedCents consumed by signed agreements or toward an operator, less what was withdrawn within the same year
 * @param aeLostCents commitments of earlier years, or of a closed one, withdrawn; they give no AE back
 * @param aeNotifiedCents subsidy of the State that this operator was told of; it opens nothing by itself
 * @param cpPaidCents less what came back within the same year
 * @param cpLostCents payments of earlier years, or of a closed one, that came back; they give no CP back
 * @param cpInitialCents opened by the initial finance act: the base of the limits of the year
 * @param cpCarriedCents carried forward to the next year, within the limit that the law sets
 */
public record BudgetPosition(
        long aeOpenedCents,
        long aeFrozenCents,
        long aeAllottedCents,
        long aeReservedCents,
        long aeCommittedCents,
        long aeLostCents,
        long aeNotifiedCents,
        long cpOpenedCents,
        long cpFrozenCents,
        long cpAllottedCents,
        long cpPaidCents,
        long cpLostCents,
        long cpNotifiedCents,
        long cpInitialCents,
        long cpCarriedCents) {
    public static final BudgetPosition NONE = new BudgetPosition(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Credits opened, and nothing else yet. */
    public static BudgetPosition opened(long aeCents, long cpCents) {
        return new BudgetPosition(aeCents, 0, 0, 0, 0, 0, 0, cpCents, 0, 0, 0, 0, 0, 0, 0);
    }

    /** What may still be reserved or committed. */
    public long aeAvailableCents() {
        return aeOpenedCents - aeFrozenCents - aeAllottedCents - aeReservedCents - aeCommittedCents;
    }

    /** What may still be paid. */
    public long cpAvailableCents() {
        return cpOpenedCents - cpFrozenCents - cpAllottedCents - cpPaidCents;
    }

    /** The part that stayed here: what was allotted is opened in the node that received it. */
    public BudgetPosition netOfAllotments() {
        return new BudgetPosition(
                aeOpenedCents - aeAllottedCents,
                aeFrozenCents,
                0,
                aeReservedCents,
                aeCommittedCents,
                aeLostCents,
                aeNotifiedCents,
                cpOpenedCents - cpAllottedCents,
                cpFrozenCents,
                0,
                cpPaidCents,
                cpLostCents,
                cpNotifiedCents,
                cpInitialCents,
                cpCarriedCents);
    }

    /** Only for budgets of one tier: AE is consumed once in each. */
    public BudgetPosition plus(BudgetPosition other) {
        return new BudgetPosition(
                aeOpenedCents + other.aeOpenedCents,
                aeFrozenCents + other.aeFrozenCents,
                aeAllottedCents + other.aeAllottedCents,
                aeReservedCents + other.aeReservedCents,
                aeCommittedCents + other.aeCommittedCents,
                aeLostCents + other.aeLostCents,
                aeNotifiedCents + other.aeNotifiedCents,
                cpOpenedCents + other.cpOpenedCents,
                cpFrozenCents + other.cpFrozenCents,
                cpAllottedCents + other.cpAllottedCents,
                cpPaidCents + other.cpPaidCents,
                cpLostCents + other.cpLostCents,
                cpNotifiedCents + other.cpNotifiedCents,
                cpInitialCents + other.cpInitialCents,
                cpCarriedCents + other.cpCarriedCents);
    }
}
