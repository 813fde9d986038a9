package fr.jalon.domain.payment.rule;

import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;

/**
 * Above the plain rate, an advance needs a bank guarantee of as much, still running. Fr: garantie manquante. Source: decree 2018-514, art. 12.
 */
public final class GuaranteeMissing {
    private GuaranteeMissing() {}

    public static void check(Money amount, Money plain, Money guaranteed) {
        if (amount.isMoreThan(plain) && amount.isMoreThan(guaranteed)) {
            throw RuleViolated.by(
                    GuaranteeMissing.class,
                    "amountCents",
                    amount.cents(),
                    "plainCents",
                    plain.cents(),
                    "guaranteedCents",
                    guaranteed.cents());
        }
    }
}
