package fr.jalon.app.cli;

import com.google.crypto.tink.Aead;
import fr.jalon.app.bank.Payer;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.database.Migrations;
import fr.jalon.app.platform.database.ServerCheck;
import fr.jalon.app.platform.start.CannotStart;
import fr.jalon.app.platform.vault.MasterKey;
import fr.jalon.app.platform.vault.VaultConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything outside the product that a command needs, looked at before anything is started: what is missing or wrong is told in one
 * sentence, within seconds, and nothing has been changed.
 */
final class Preflight {
    private static final List<String> DATABASE = List.of("JALON_DB_URL", "JALON_DB_USER", "JALON_DB_PASSWORD");

    private final Map<String, String> environment;

    Preflight(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws CannotStart with what to do */
    void serve() {
        checkTold(DATABASE, "they say which PostgreSQL to work with");
        if (!demonstration()) {
            new Payer(told("JALON_BANK_NAME"), told("JALON_BANK_IBAN"), told("JALON_BANK_BIC"));
        }
        Aead key = MasterKey.load(masterKey());
        VaultConfiguration.check(database(), key, masterKey());
    }

    Path masterKey() {
        String file = told("JALON_MASTER_KEY_FILE");
        return Path.of(file.isBlank() ? "data/master-key.json" : file);
    }

    /**
     * The database that the environment tells.
     *
     * @throws CannotStart if it cannot be worked with as it is
     */
    DatabaseAccess database() {
        checkTold(DATABASE, "they say which PostgreSQL to work with");
        DatabaseAccess.Login login = new DatabaseAccess.Login(told("JALON_DB_USER"), told("JALON_DB_PASSWORD"));
        DatabaseAccess access = new DatabaseAccess(told("JALON_DB_URL"), login, login);
        ServerCheck.check(access, Migrations.versions());
        return access;
    }

    /** @throws CannotStart if nothing can be written in the folder, which is made if need be */
    static void dataDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".jalon", ".probe"));
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot write in the folder " + directory.toAbsolutePath().normalize() + " (" + e
                            + "): choose another one with --data-dir.",
                    e);
        }
    }

    private void checkTold(List<String> variables, String why) {
        List<String> missing =
                variables.stream().filter(name -> told(name).isBlank()).toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Set " + String.join(", ", missing) + ": " + why + ".");
        }
    }

    private boolean demonstration() {
        return Boolean.parseBoolean(told("JALON_DEMO"));
    }

    private String told(String name) {
        return environment.getOrDefault(name, "");
    }
}
