package fr.jalon.domain.kernel;

/**
 * Stands for a piece of personal data (name, e-mail, phone, IBAN) that lives encrypted in the vault. Fr: jeton de coffre-fort.
 *
 * <p>Events carry the token's value as a plain string, so that erasing the person leaves the event whole and unreadable.
 */
public record VaultToken(String value) {
    /** @throws IllegalArgumentException if it does not look like a token, so that a clear value can never slip in */
    public VaultToken {
        if (!value.matches("v1-[0-9a-f]{32}")) {
            throw new IllegalArgumentException("Not a vault token");
        }
    }
}
