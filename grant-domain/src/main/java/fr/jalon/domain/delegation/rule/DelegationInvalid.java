package fr.jalon.domain.delegation.rule;

import fr.jalon.domain.delegation.DelegationGap;
import fr.jalon.domain.kernel.Money;
import fr.jalon.domain.kernel.RuleViolated;
import java.time.LocalDate;

/**
 * Whoever signs for the State does so under a delegation that is theirs and holds for that day, that call and that amount.
 * Fr: délégation de signature non valable. Source: decree 2012-1246, art. 10.
 */
public final class DelegationInvalid {
    private DelegationInvalid() {}

    public static RuleViolated unknown(String delegation) {
        return by(delegation, DelegationGap.UNKNOWN, "", "");
    }

    public static void checkPerson(String delegation, String person, String delegate) {
        if (!person.equals(delegate)) {
            throw by(delegation, DelegationGap.PERSON, person, delegate);
        }
    }

    /** @param revokedOn the first day on which it allows nothing */
    public static void checkNotRevoked(String delegation, LocalDate day, LocalDate revokedOn) {
        if (!day.isBefore(revokedOn)) {
            throw by(delegation, DelegationGap.REVOKED, day, revokedOn);
        }
    }

    public static void checkDate(String delegation, LocalDate day, LocalDate from, LocalDate until) {
        if (day.isBefore(from)) {
            throw by(delegation, DelegationGap.DATE, day, from);
        }
        if (day.isAfter(until)) {
            throw by(delegation, DelegationGap.DATE, day, until);
        }
    }

    /** @param scope the only call it covers, empty for all */
    public static void checkScope(String delegation, String call, String scope) {
        if (!scope.isEmpty() && !scope.equals(call)) {
            throw by(delegation, DelegationGap.SCOPE, call, scope);
        }
    }

    public static void checkAmount(String delegation, Money amount, Money most) {
        if (amount.isMoreThan(most)) {
            throw RuleViolated.by(
                    DelegationInvalid.class,
                    "delegation",
                    delegation,
                    "gap",
                    DelegationGap.AMOUNT,
                    "neededCents",
                    amount.cents(),
                    "allowedCents",
                    most.cents());
        }
    }

    private static RuleViolated by(String delegation, DelegationGap gap, Object needed, Object allowed) {
        return RuleViolated.by(
                DelegationInvalid.class, "delegation", delegation, "gap", gap, "needed", needed, "allowed", allowed);
    }
}
