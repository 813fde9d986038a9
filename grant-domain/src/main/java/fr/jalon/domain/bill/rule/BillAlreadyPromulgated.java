package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** An act is no bill any more: nothing is added to it. Fr: loi déjà promulguée. */
public final class BillAlreadyPromulgated {
    private BillAlreadyPromulgated() {}

    public static void check(boolean promulgated, String billId) {
        if (promulgated) {
            throw RuleViolated.by(BillAlreadyPromulgated.class, "bill", billId);
        }
    }
}
