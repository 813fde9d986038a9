package fr.jalon.app.platform.vault;

import com.google.crypto.tink.Aead;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.start.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the vault with the master key of {@code jalon.vault.master-key-file}. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {
    /** @param inTheBox whether the database belongs to this folder alone, so that its key may be drawn here, once */
    @Bean
    Vault vault(
            JdbcClient database,
            @Value("${jalon.vault.master-key-file}") Path file,
            @Value("${jalon.database.embedded:false}") boolean inTheBox) {
        VaultOwner owner = new VaultOwner(database);
        Aead key = inTheBox && !Files.exists(file) ? firstKey(owner, file) : MasterKey.load(file);
        owner.check(key, file);
        return new Vault(database, key);
    }

    /**
     * Before anything is started, on a database that may not have been prepared yet.
     *
     * @throws CannotStart if its vault belongs to another key
     */
    public static void check(DatabaseAccess access, Aead key, Path file) {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password()));
        boolean prepared = database.sql("select to_regclass('vault.master_key') is not null")
                .query(Boolean.class)
                .single();
        if (prepared) {
            new VaultOwner(database).check(key, file);
        }
    }

    /** A new master key would open nothing of what an old one closed. */
    private static Aead firstKey(VaultOwner owner, Path file) {
        if (owner.isKnown()) {
            throw new CannotStart("The master key " + file + " is missing, and the vault needs it. Put it back, or set"
                    + " JALON_MASTER_KEY_FILE to where it is.");
        }
        return MasterKey.create(file);
    }
}
