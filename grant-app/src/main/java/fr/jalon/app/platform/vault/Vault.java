package fr.jalon.app.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.jalon.domain.kernel.VaultToken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Personal data, encrypted under one key per person. Events hold tokens; destroying a person's key makes everything of theirs
 * unreadable, in backups of the log too, without touching the log. Fr: coffre-fort.
 */
public final class Vault {
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient database;
    private final Aead master;
    private final SecureRandom random = new SecureRandom();

    Vault(JdbcClient database, Aead master) {
        this.database = database;
        this.master = master;
    }

    /**
     * Encrypts one value for good.
     *
     * @param subjectId the person or body it is about, by a meaningless identifier
     * @param kind what it is: {@code name}, {@code email}, {@code phone}, {@code iban}
     * @throws SubjectErased if the person was erased: nothing new is kept about them under the same identifier
     */
    public VaultToken keep(String subjectId, String kind, String clearText) {
        VaultToken token = drawn();
        keep(token, subjectId, kind, clearText);
        return token;
    }

    /**
     * Encrypts one value for good under a token known beforehand; a token that is already kept stays as it is.
     *
     * @throws SubjectErased if the person was erased
     */
    public void keep(VaultToken token, String subjectId, String kind, String clearText) {
        byte[] ciphertext = encrypt(keyOf(subjectId), bytes(clearText), boundTo(subjectId, kind));
        database.sql("""
            insert into vault.value (token, subject_id, kind, ciphertext) values (?, ?, ?, ?)
            on conflict (token) do nothing\
            """).params(token.value(), subjectId, kind, ciphertext).update();
    }

    /** Draws a token for one value, and keeps nothing yet. */
    public PersonalValue draw(String subjectId, String kind, String clearText) {
        return new PersonalValue(this, drawn(), subjectId, kind, clearText);
    }

    /** @return empty when the person was erased, or the token is unknown */
    public Optional<String> reveal(VaultToken token) {
        return database.sql("""
            select subject_id, kind, ciphertext, wrapped_keyset
            from vault.value join vault.subject_key using (subject_id)
            where token = ? and wrapped_keyset is not null\
            """)
                .param(token.value())
                .query(Kept.class)
                .optional()
                .map(kept -> new String(decrypt(kept), StandardCharsets.UTF_8));
    }

    /**
     * Encrypts a file for good under the key of its subject; the caller keeps the ciphertext.
     *
     * @throws SubjectErased if the subject was erased
     */
    public byte[] seal(String subjectId, String kind, byte[] clear) {
        return encrypt(keyOf(subjectId), clear, boundTo(subjectId, kind));
    }

    /** What {@link #seal} was given; empty when the subject was erased or is unknown. */
    public Optional<byte[]> open(String subjectId, String kind, byte[] ciphertext) {
        return findKey(subjectId)
                .filter(key -> key.wrappedKeyset().length > 0)
                .map(key -> decrypt(new Kept(subjectId, kind, ciphertext, key.wrappedKeyset())));
    }

    /** Destroys the person's key. Tokens and ciphertexts stay, and mean nothing any more. Fr: effacement. */
    public void erase(String subjectId) {
        database.sql("""
            update vault.subject_key set wrapped_keyset = null, erased_at = now()
            where subject_id = ? and wrapped_keyset is not null\
            """).param(subjectId).update();
    }

    private VaultToken drawn() {
        byte[] drawn = new byte[TOKEN_BYTES];
        random.nextBytes(drawn);
        return new VaultToken("v1-" + HexFormat.of().formatHex(drawn));
    }

    private Aead keyOf(String subjectId) {
        Optional<Key> known = findKey(subjectId);
        if (known.isEmpty()) {
            database.sql("insert into vault.subject_key (subject_id, wrapped_keyset) values (?, ?) on conflict do"
                            + " nothing")
                    .params(subjectId, newKeyset(subjectId))
                    .update();
            known = findKey(subjectId);
        }
        byte[] wrapped = known.orElseThrow().wrappedKeyset();
        if (wrapped.length == 0) {
            throw new SubjectErased(subjectId);
        }
        return unwrap(wrapped, subjectId);
    }

    private Optional<Key> findKey(String subjectId) {
        return database.sql("""
            select coalesce(wrapped_keyset, ''::bytea) as wrapped_keyset
            from vault.subject_key where subject_id = ?\
            """).param(subjectId).query(Key.class).optional();
    }

    private byte[] newKeyset(String subjectId) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), master, bytes(subjectId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot draw a key", e);
        }
    }

    private Aead unwrap(byte[] wrapped, String subjectId) {
        try {
            return MasterKey.primitive(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, bytes(subjectId)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + subjectId + " was not wrapped by this master key", e);
        }
    }

    private static byte[] encrypt(Aead key, byte[] clear, byte[] boundTo) {
        try {
            return key.encrypt(clear, boundTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    private byte[] decrypt(Kept kept) {
        try {
            Aead key = unwrap(kept.wrappedKeyset(), kept.subjectId());
            return key.decrypt(kept.ciphertext(), boundTo(kept.subjectId(), kept.kind()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + kept.subjectId() + " was altered or moved", e);
        }
    }

    /** A value copied to another person or presented as another kind cannot be read. */
    private static byte[] boundTo(String subjectId, String kind) {
        return bytes(subjectId + "\n" + kind);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent") // rows, never compared
    record Key(byte[] wrappedKeyset) {}

    @SuppressWarnings("ArrayRecordComponent") // rows, never compared
    record Kept(String subjectId, String kind, byte[] ciphertext, byte[] wrappedKeyset) {}
}
