package fr.jalon.app.act;

import fr.jalon.app.platform.vault.PersonalValue;
import fr.jalon.app.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Draws the tokens under which the personal data of an act will be kept in the vault, if the act is recorded. */
@Component
class VaultSealing {
    private final Vault vault;

    VaultSealing(Vault vault) {
        this.vault = vault;
    }

    /** For one act on the stream {@code id}. */
    PersonalValue draw(String id, Field field, String clear) {
        return vault.draw(id + "/" + subject(field), kind(field), clear);
    }

    /** The bank account belongs to the body that applies, the rest to its contact. */
    private static String subject(Field field) {
        return field.name().equals("iban") ? "account" : "contact";
    }

    private static String kind(Field field) {
        return switch (field.name()) {
            case "contactName" -> "name";
            case "contactEmail" -> "email";
            default -> field.name();
        };
    }
}
