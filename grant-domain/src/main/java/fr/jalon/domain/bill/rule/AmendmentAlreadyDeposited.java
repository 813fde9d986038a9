package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An amendment is deposited once under its number. Fr: amendement déjà déposé. */
public final class AmendmentAlreadyDeposited {
    private AmendmentAlreadyDeposited() {}

    public static void check(boolean deposited, String amendment) {
        if (deposited) {
            throw RuleViolated.by(AmendmentAlreadyDeposited.class, "amendment", amendment);
        }
    }
}
