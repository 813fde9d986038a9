package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * With what was advanced and certified before, no more is certified than the rate makes of all expenditure justified so far: were the project to
 * end there, nothing that was certified would have to come back. Fr: service fait supérieur à la part des dépenses justifiées.
 * Source: decree 2018-514, arts 10 and 12.
 *
 * <p>Instalments follow the progress of the whole project, and so does this rule. An advance is worked off by the first expenditure; what one
 * review found beyond what was then asked counts for the next payment. Were each payment compared with its own review alone, an advance would
 * be paid on top of the rate, and a balance refused that rests on expenditure reviewed with the interim.
 */
public final class CertifiedOverJustified {
    private CertifiedOverJustified() {}

    /**
     * @param already advanced or certified
     * @param earned what the rate makes of {@code justified}
     */
    public static void check(Money accepted, Money already, Money earned, Money justified) {
        if (accepted.plus(already).isMoreThan(earned)) {
            throw RuleViolated.by(
                    CertifiedOverJustified.class,
                    "acceptedCents",
                    accepted.cents(),
                    "alreadyCents",
                    already.cents(),
                    "earnedCents",
                    earned.cents(),
                    "justifiedCents",
                    justified.cents());
        }
    }
}
