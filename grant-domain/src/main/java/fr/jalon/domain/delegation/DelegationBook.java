package fr.jalon.domain.delegation;

import fr.jalon.domain.delegation.event.DelegationEvent;
import java.util.List;

/** Where a signature looks up the delegation it names. Read from the delegation's own events. Fr: recueil des délégations. */
@FunctionalInterface
public interface DelegationBook {
    /** All the events of {@code delegationId}, in order; empty when there is no such delegation. */
    List<DelegationEvent> of(String delegationId);
}
