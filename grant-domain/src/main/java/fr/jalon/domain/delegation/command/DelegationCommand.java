package fr.jalon.domain.delegation.command;

import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Prose;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a delegation of signature. People are known by their account, amounts in euro cents. */
public sealed interface DelegationCommand {
    String delegationId();

    /**
     * Fr: donner délégation de signature.
     *
     * @param onlyInCall the only call it covers, empty for all
     * @param maxCents most that one agreement signed under it may be
     * @param accredited whether the assigned accountant has the specimen signature. Decree 2012-1246, art. 10
     */
    record GrantDelegation(
            @TargetAggregateIdentifier String delegationId,
            String delegate,
            @MayBeEmpty String onlyInCall,
            long maxCents,
            LocalDate validFrom,
            LocalDate validUntil,
            String legalAct,
            boolean accredited)
            implements DelegationCommand {}

    /** Fr: retirer la délégation. */
    record RevokeDelegation(
            @TargetAggregateIdentifier String delegationId,
            @Prose String grounds) implements DelegationCommand {}
}
