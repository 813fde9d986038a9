package fr.jalon.app.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of a server that cannot be changed for one test without starting another. */
class DurabilityTest {
    @ParameterizedTest
    @CsvSource({
        "fsync, fsync = off",
        "synchronous_commit, synchronous_commit = off",
        "full_page_writes, full_page_writes = off",
        "data_checksums, pg_checksums --enable"
    })
    void eachSettingThatWouldLoseDataIsRefusedWithWhatToDo(String setting, String sentence) {
        Map<String, String> settings = new HashMap<>(
                Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "data_checksums", "on"));
        assertThatCode(() -> Durability.check(settings)).doesNotThrowAnyException();
        settings.put(setting, "off");
        assertThatThrownBy(() -> Durability.check(settings))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 15, 16})
    void anOldServerIsRefused(int version) {
        assertThatThrownBy(() -> ServerCheck.checkVersion(version))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("version " + version + ": Jalon needs 17 or newer");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 18, 19})
    void aRecentServerIsTaken(int version) {
        assertThatCode(() -> ServerCheck.checkVersion(version)).doesNotThrowAnyException();
    }

    @Test
    void theServerInTheBoxIsStartedAgainAtOnceThenAfterLongerAndLongerPauses() {
        assertThat(IntStream.rangeClosed(1, 10).mapToObj(PostmasterWatch::pauseBefore))
                .startsWith(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                .isSorted()
                .endsWith(Duration.ofMinutes(1));
        assertThat(PostmasterWatch.pauseBefore(1_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
