package fr.jalon.domain.delegation.event;

import fr.jalon.domain.kernel.EventType;
import java.time.LocalDate;

/** Facts of a delegation of signature. */
public sealed interface DelegationEvent {
    String delegationId();

    /** Fr: délégation de signature donnée. */
    @EventType(name = "delegation.granted")
    record DelegationGranted(
            String delegationId,
            String delegate,
            String callId,
            long maxCents,
            LocalDate validFrom,
            LocalDate validUntilOn,
            String legalAct,
            boolean accredited)
            implements DelegationEvent {}

    /** Fr: délégation de signature retirée. */
    @EventType(name = "delegation.revoked")
    record DelegationRevoked(String delegationId, LocalDate revokedOn, String grounds) implements DelegationEvent {}
}
