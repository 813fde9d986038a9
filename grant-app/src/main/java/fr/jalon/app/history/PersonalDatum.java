package fr.jalon.app.history;

import fr.jalon.domain.kernel.VaultToken;

/**
 * A piece of invented personal data that the acts name by its token.
 *
 * @param subject the person, by a meaningless id
 * @param kind {@code name}, {@code email} or {@code iban}
 */
public record PersonalDatum(VaultToken token, String subject, String kind, String value) {
    @Override
    public String toString() {
        return kind + " of " + subject;
    }
}
