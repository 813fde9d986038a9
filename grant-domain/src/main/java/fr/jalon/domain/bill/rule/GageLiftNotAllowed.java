package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The Government may waive what pays for an amendment in the first part only; in the second it tables its own. Fr: levée de gage impossible. */
public final class GageLiftNotAllowed {
    private GageLiftNotAllowed() {}

    public static void check(int part, String amendment) {
        if (part != 1) {
            throw RuleViolated.by(GageLiftNotAllowed.class, "amendment", amendment, "part", part);
        }
    }
}
