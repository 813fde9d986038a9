package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A transfer goes to another ministry; within one it is a virement. Fr: transfert au sein d'un ministère. Source: LOLF, art. 12, II. */
public final class TransferWithinMinistry {
    private TransferWithinMinistry() {}

    public static void check(String from, String to) {
        if (from.equals(to)) {
            throw RuleViolated.by(TransferWithinMinistry.class, "from", from, "to", to);
        }
    }
}
