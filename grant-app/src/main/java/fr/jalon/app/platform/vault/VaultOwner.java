package fr.jalon.app.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import fr.jalon.app.platform.start.CannotStart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which master key a vault belongs to: the first one that opens it. Any other is refused before it closes anything: what two keys have
 * closed, neither can open.
 */
final class VaultOwner {
    private static final byte[] KNOWN = "the master key of this vault".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BOUND_TO = "vault.master_key".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient database;

    VaultOwner(JdbcClient database) {
        this.database = database;
    }

    /** Whether a key was ever used here. */
    boolean isKnown() {
        return database.sql("select exists (select from vault.master_key) or exists (select from vault.subject_key)")
                .query(Boolean.class)
                .single();
    }

    /**
     * @param file where the key was read, for the message
     * @throws CannotStart if the vault belongs to another key
     */
    void check(Aead key, Path file) {
        if (noted().isEmpty()) {
            note(key, file);
        }
        // Of two nodes that open an empty vault at once, one has noted its key, and both read it here.
        boolean ours = noted().map(ciphertext -> reads(key, ciphertext)).orElse(false);
        if (!ours) {
            throw anotherKey(file);
        }
    }

    private Optional<byte[]> noted() {
        return database.sql("select ciphertext from vault.master_key")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** A vault of a version that noted nothing belongs to the key that wrapped the keys in it. */
    private void note(Aead key, Path file) {
        Optional<Wrapped> oldest = database.sql("""
            select subject_id, wrapped_keyset from vault.subject_key
            where wrapped_keyset is not null order by created_at, subject_id limit 1\
            """).query(Wrapped.class).optional();
        if (oldest.isPresent() && !unwraps(key, oldest.get())) {
            throw anotherKey(file);
        }
        try {
            database.sql("insert into vault.master_key (ciphertext) values (?) on conflict do nothing")
                    .param(key.encrypt(KNOWN, BOUND_TO))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    private static boolean reads(Aead key, byte[] ciphertext) {
        try {
            return Arrays.equals(key.decrypt(ciphertext, BOUND_TO), KNOWN);
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static boolean unwraps(Aead key, Wrapped wrapped) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped.wrappedKeyset(), key, wrapped.subjectId().getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    private static CannotStart anotherKey(Path file) {
        return new CannotStart(
                "The master key " + file + " is not the one of this database: personal data would be split"
                        + " between two keys. Put the right key there, or set JALON_MASTER_KEY_FILE to where it is.");
    }

    @SuppressWarnings("ArrayRecordComponent") // a row, never compared
    record Wrapped(String subjectId, byte[] wrappedKeyset) {}
}
