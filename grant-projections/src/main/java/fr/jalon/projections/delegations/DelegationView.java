package fr.jalon.projections.delegations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One delegation of signature. Euro cents.
 *
 * @param callId scope; empty for all calls
 * @param maxCents most that one signature may commit
 * @param accredited whether the delegate is accredited with the accountant
 * @param signed agreements and amendments signed under it
 * @param signedCents that they committed
 */
public record DelegationView(
        String delegationId,
        String delegate,
        String callId,
        long maxCents,
        LocalDate validFrom,
        LocalDate validUntilOn,
        String legalAct,
        boolean accredited,
        @Nullable LocalDate revokedOn,
        @Nullable String grounds,
        long signed,
        long signedCents) {

    /** Whether it held on {@code day}; from the day it is revoked on, it does not. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntilOn) && (revokedOn == null || day.isBefore(revokedOn));
    }
}
