package fr.jalon.projections.commitments;

/**
 * What was left to pay, from the first to the last day of a year. Euro cents. Fr: passage des restes à payer.
 *
 * @param remainingBeforeCents by the agreements, when the year began
 * @param aeConsumedCents by the budgets, less what was withdrawn of commitments of the year itself
 * @param cpConsumedCents by the budgets, less what came back of payments of the year itself
 * @param withdrawnOfEarlierCents commitments of earlier years withdrawn; lost
 * @param returnedOfEarlierCents payments of earlier years that came back; due again
 * @param remainingAfterCents by the agreements, when the year ended
 */
public record RollForward(
        int year,
        long remainingBeforeCents,
        long aeConsumedCents,
        long cpConsumedCents,
        long withdrawnOfEarlierCents,
        long returnedOfEarlierCents,
        long remainingAfterCents) {

    /** By how much the agreements and the budgets disagree; zero, or something is wrong. */
    public long differenceCents() {
        return remainingAfterCents
                - (remainingBeforeCents
                        + aeConsumedCents
                        - cpConsumedCents
                        - withdrawnOfEarlierCents
                        + returnedOfEarlierCents);
    }
}
