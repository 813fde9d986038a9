package fr.jalon.app.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** The key that wraps the keys of persons. It lives in a file beside the database, never in it. Fr: clé maîtresse. */
final class MasterKey {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No authenticated encryption in this Java", e);
        }
    }

    private MasterKey() {}

    /** @throws IllegalStateException if the file can be read by others than its owner */
    static Aead load(Path file) {
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                throw new IllegalStateException(
                        "The master key " + file + " can be read by others: chmod 600 " + file + ", then start again");
            }
            return primitive(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the master key " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a master key: " + file, e);
        }
    }

    /** Draws a new key and keeps it in {@code file}, readable by its owner only. */
    static Aead create(Path file) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft =
                    Files.createTempFile(folder, ".master-key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return primitive(key);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the master key " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot draw a master key", e);
        }
    }

    static Aead primitive(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
