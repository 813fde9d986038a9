package fr.jalon.app.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.jalon.app.platform.start.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.Set;

/** The key that wraps the keys of persons. It lives in a file beside the database, never in it. Fr: clé maîtresse. */
public final class MasterKey {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No authenticated encryption in this Java", e);
        }
    }

    private MasterKey() {}

    /** @throws CannotStart if there is none, it is not one, or others than its owner can read it */
    public static Aead load(Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart("There is no master key at " + file.toAbsolutePath()
                    + ". Set JALON_MASTER_KEY_FILE to where it is; for a new installation, './jalon key new"
                    + " FILE' draws one.");
        }
        try {
            Set<PosixFilePermission> others = new HashSet<>(Files.getPosixFilePermissions(file));
            others.removeAll(OWNER_ONLY);
            if (!others.isEmpty()) {
                throw new CannotStart(
                        "The master key " + file + " can be read by others: chmod 600 " + file + ", then start again.");
            }
            return primitive(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (IOException e) {
            throw new CannotStart("Cannot read the master key " + file + ": " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new CannotStart("What is in " + file + " is not a master key of Jalon.", e);
        }
    }

    /**
     * Draws a new key and keeps it in {@code file}, readable by its owner only.
     *
     * @throws CannotStart if there is a file already, or none can be written there
     */
    public static Aead create(Path file) {
        if (Files.exists(file)) {
            throw new CannotStart("There is a file at " + file.toAbsolutePath()
                    + " already, and a master key is never written over.");
        }
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft =
                    Files.createTempFile(folder, ".master-key", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                String text = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                // A key that a power cut took away would take with it all that it has closed since.
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return primitive(key);
        } catch (IOException e) {
            throw new CannotStart("Cannot write the master key " + file + ": " + e, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot draw a master key", e);
        }
    }

    static Aead primitive(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
