package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Only what was deposited can end or be waived. Fr: amendement inconnu. */
public final class UnknownAmendment {
    private UnknownAmendment() {}

    public static RuleViolated of(String amendment) {
        return RuleViolated.by(UnknownAmendment.class, "amendment", amendment);
    }
}
