package fr.jalon.domain.subsidy.rule;

import fr.jalon.domain.kernel.RuleViolated;
import java.util.Set;

/** One agreement bears one number, whatever the call, the budget and the year. Fr: numéro de convention déjà pris. */
public final class AgreementNumberTaken {
    private AgreementNumberTaken() {}

    /** @param bearers dossiers that bear the number already, {@code dossierId} itself among them or not */
    public static void check(String agreementNo, String dossierId, Set<String> bearers) {
        bearers.stream()
                .filter(bearer -> !bearer.equals(dossierId))
                .sorted()
                .findFirst()
                .ifPresent(bearer -> {
                    throw RuleViolated.by(AgreementNumberTaken.class, "agreementNo", agreementNo, "bearer", bearer);
                });
    }
}
