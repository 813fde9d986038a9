package fr.jalon.domain.payment;

/** Where an act asks whether the account behind a token is one that money can be sent to. Fr: vérification de l'IBAN. */
@FunctionalInterface
public interface AccountCheck {
    /** Whether the vault holds an IBAN under {@code ibanToken}: what was kept before it was checked may be none, and may have been erased. */
    boolean isAccount(String ibanToken);
}
