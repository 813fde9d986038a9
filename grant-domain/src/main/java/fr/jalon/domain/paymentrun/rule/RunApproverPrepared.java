package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Collection;

/** A run is approved by a person who prepared nothing of it. Fr: approbation par une seconde personne. Source: house rule SD5. */
public final class RunApproverPrepared {
    private RunApproverPrepared() {}

    public static void check(Collection<String> preparers, String actor) {
        if (preparers.contains(actor)) {
            throw RuleViolated.by(RunApproverPrepared.class, "actor", actor);
        }
    }
}
