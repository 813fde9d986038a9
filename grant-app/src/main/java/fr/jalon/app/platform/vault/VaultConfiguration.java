package fr.jalon.app.platform.vault;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault with the master key of {@code jalon.vault.master-key-file}, drawn on first use. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {
    @Bean
    Vault vault(JdbcClient database, @Value("${jalon.vault.master-key-file}") Path file) {
        return new Vault(database, Files.exists(file) ? MasterKey.load(file) : firstKey(database, file));
    }

    /** A new master key would open nothing of what an old one closed. */
    private static Aead firstKey(JdbcClient database, Path file) {
        boolean used = database.sql("select exists (select from vault.subject_key)")
                .query(Boolean.class)
                .single();
        if (used) {
            throw new IllegalStateException(
                    "The master key " + file + " is missing, and the vault needs it. Put it back, or set"
                            + " JALON_MASTER_KEY_FILE to where it is.");
        }
        return MasterKey.create(file);
    }
}
