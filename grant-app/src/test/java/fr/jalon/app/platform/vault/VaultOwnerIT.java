package fr.jalon.app.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import fr.jalon.app.platform.database.DatabaseAccess;
import fr.jalon.app.platform.start.CannotStart;
import fr.jalon.app.support.OperatorsDatabase;
import fr.jalon.app.support.RunningJalon;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A vault belongs to one master key, on a database of its own in the running server. */
@ExtendWith(RunningJalon.class)
class VaultOwnerIT {
    private final DatabaseAccess access;
    private final JdbcClient database;
    private final Path file;
    private final Path otherFile;
    private final Aead ours;
    private final Aead another;

    VaultOwnerIT(RunningJalon jalon, @TempDir Path folder) {
        access = OperatorsDatabase.create(jalon);
        DriverManagerDataSource source = new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password());
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V3__vault.sql"),
                        new ClassPathResource("db/migration/V6__master_key.sql"))
                .execute(source);
        database = JdbcClient.create(source);
        file = folder.resolve("ours.json");
        otherFile = folder.resolve("another.json");
        ours = MasterKey.create(file);
        another = MasterKey.create(otherFile);
    }

    @Test
    void theFirstKeyThatOpensAVaultIsTheOnlyOne() {
        serve(file);
        serve(file);
        assertRefused(otherFile);
        assertThat(database.sql("select count(*) from vault.subject_key")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofTwoNodesWithDifferentKeysOnAnEmptyDatabaseOneStarts() {
        List<Boolean> started =
                Stream.of(file, otherFile)
                        .map(key -> CompletableFuture.supplyAsync(() -> starts(key)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(started).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aVaultOfTheVersionBeforeBelongsToTheKeyThatClosedIt() {
        new Vault(database, ours).keep("person-1", "name", "Zéphyrine");
        assertRefused(otherFile);
        assertThat(noted()).isEmpty();
        serve(file);
        assertThat(noted()).isPresent();
        assertRefused(otherFile);
    }

    @Test
    void aVaultOfTheVersionBeforeWhosePersonsWereAllErasedTakesTheKeyItIsGiven() {
        Vault vault = new Vault(database, another);
        vault.keep("person-1", "name", "Zéphyrine");
        vault.erase("person-1");
        serve(file);
        assertRefused(otherFile);
    }

    @Test
    void beforeAnythingIsStartedAnotherKeyIsRefusedAndAnUnpreparedDatabaseIsNot() {
        VaultConfiguration.check(access, ours, file);
        assertThatThrownBy(() -> VaultConfiguration.check(access, another, otherFile))
                .isInstanceOf(CannotStart.class);
        database.sql("drop table vault.master_key").update();
        VaultConfiguration.check(access, another, otherFile);
    }

    /** Only the database in the box, which has one process and one folder, may be given a key by itself, and only once. */
    @Test
    void serveNeverDrawsAKeyByItself(@TempDir Path folder) {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> serve(missing))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(missing.toString(), "JALON_MASTER_KEY_FILE", "./jalon key new");
        assertThat(missing).doesNotExist();

        new VaultConfiguration().vault(database, missing, true);
        assertThat(missing).exists();
        Path lost = folder.resolve("lost.json");
        assertThatThrownBy(() -> new VaultConfiguration().vault(database, lost, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Put it back");
        assertThat(lost).doesNotExist();
    }

    private void serve(Path key) {
        new VaultConfiguration().vault(database, key, false);
    }

    private boolean starts(Path key) {
        try {
            serve(key);
            return true;
        } catch (CannotStart refused) {
            return false;
        }
    }

    private void assertRefused(Path key) {
        assertThatThrownBy(() -> serve(key))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(key.toString(), "is not the one of this database");
    }

    private Optional<byte[]> noted() {
        return database.sql("select ciphertext from vault.master_key")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
