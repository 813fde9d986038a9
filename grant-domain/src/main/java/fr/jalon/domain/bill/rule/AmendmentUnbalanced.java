package fr.jalon.domain.bill.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** What an amendment adds, it takes elsewhere, in AE and in CP alike. Fr: amendement non équilibré. Source: LOLF, art. 47. */
public final class AmendmentUnbalanced {
    private AmendmentUnbalanced() {}

    public static void check(String kind, long sumCents) {
        if (sumCents != 0) {
            throw RuleViolated.by(AmendmentUnbalanced.class, "kind", kind, "sumCents", sumCents);
        }
    }
}
