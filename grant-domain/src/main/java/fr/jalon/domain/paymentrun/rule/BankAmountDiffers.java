package fr.jalon.domain.paymentrun.rule;

import fr.jalon.domain.kernel.RuleViolated;

/** The bank answers for the amount that was ordered. Fr: montant différent de l'ordre. */
public final class BankAmountDiffers {
    private BankAmountDiffers() {}

    public static void check(String line, long amountCents, long orderedCents) {
        if (amountCents != orderedCents) {
            throw RuleViolated.by(
                    BankAmountDiffers.class, "line", line, "amountCents", amountCents, "orderedCents", orderedCents);
        }
    }
}
