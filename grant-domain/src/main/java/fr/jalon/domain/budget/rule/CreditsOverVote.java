package fr.jalon.domain.budget.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * What a finance act opens on a programme, in one or several times, is at most what it votes for it: an amendment counts once adopted only.
 * Fr: ouverture supérieure au vote. Source: LOLF, art. 7 and 43.
 */
public final class CreditsOverVote {
    private CreditsOverVote() {}

    public static void check(String programme, String kind, Money amount, Money already, Money voted) {
        if (already.plus(amount).isMoreThan(voted)) {
            throw RuleViolated.by(
                    CreditsOverVote.class,
                    "programme",
                    programme,
                    "kind",
                    kind,
                    "amountCents",
                    amount.cents(),
                    "alreadyCents",
                    already.cents(),
                    "votedCents",
                    voted.cents());
        }
    }
}
