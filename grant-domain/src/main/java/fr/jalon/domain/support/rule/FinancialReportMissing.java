package fr.jalon.domain.support.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** A dossier closes once the financial report of its last year is received. Fr: compte rendu financier manquant. Source: law 2000-321, art. 10. */
public final class FinancialReportMissing {
    private FinancialReportMissing() {}

    public static void check(boolean received, int year) {
        if (!received) {
            throw RuleViolated.by(FinancialReportMissing.class, "year", year);
        }
    }
}
