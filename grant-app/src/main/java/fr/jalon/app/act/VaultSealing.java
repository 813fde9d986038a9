package fr.jalon.app.act;

import fr.jalon.app.platform.vault.Vault;
import fr.jalon.domain.kernel.VaultToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the personal data of an act in the vault, once per command: a retry carries the tokens of the first time. */
@Component
class VaultSealing {
    private final Vault vault;
    private final JdbcClient database;

    VaultSealing(Vault vault, JdbcClient database) {
        this.vault = vault;
        this.database = database;
    }

    /** For one act on the stream {@code id}; {@code commandId} is null when the sender does not retry. */
    VaultToken seal(String id, @Nullable String commandId, Field field, String clear) {
        return recorded(field, commandId)
                .filter(token -> vault.reveal(token).filter(clear::equals).isPresent())
                .orElseGet(() -> vault.keep(id + "/" + subject(field), kind(field), clear));
    }

    private Optional<VaultToken> recorded(Field field, @Nullable String commandId) {
        if (commandId == null) {
            return Optional.empty();
        }
        return database.sql("select payload::jsonb ->> ? from es.event where command_id = ? and command_part = 0")
                .params(field.name() + "Token", commandId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(token -> token)
                .map(VaultToken::new);
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
