package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only an act opens credits that can be cancelled or advanced. Fr: loi non promulguée. */
public final class BillNotPromulgated {
    private BillNotPromulgated() {}

    public static void check(boolean promulgated, String billId) {
        if (!promulgated) {
            throw RuleViolated.by(BillNotPromulgated.class, "bill", billId);
        }
    }
}
