package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** Service done is certified on expenditure that was judged; an advance rests on none. Fr: dépenses non contrôlées. */
public final class ExpenditureNotReviewed {
    private ExpenditureNotReviewed() {}

    public static void check(boolean reviewed, int payment) {
        if (!reviewed) {
            throw RuleViolated.by(ExpenditureNotReviewed.class, "payment", payment);
        }
    }
}
