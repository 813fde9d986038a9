package fr.jalon.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.projections.ReadModels;
import fr.jalon.projections.history.Database;
import fr.jalon.projections.history.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every event ever released, as frozen in its golden file, is taken in by every read model. */
class GoldenEventsIT {
    private static final Path GOLDEN = Path.of("../grant-domain/src/test/resources/golden");

    @Test
    void everyEventOfTheCatalogueIsTakenInLiveAndByARebuild() {
        History history = new History();
        events().forEach(event -> history.add("stream-" + history.facts().size(), event));
        assertThat(history.facts()).hasSizeGreaterThanOrEqualTo(EventCatalogue.EVENTS.size());
        Database database = Database.fresh().with(history);
        DriftReport report =
                new Replay(database.application(), Database.decoder(), ReadModels.ALL).check(Progress.NONE);
        assertThat(report.drifts()).isEmpty();
        assertThat(report.rowsCompared().get("audit")).isEqualTo(history.facts().size());
    }

    private static List<Object> events() {
        return EventCatalogue.EVENTS.stream()
                .<Object>map(type -> History.JSON.readValue(golden(EventCatalogue.name(type)), type))
                .toList();
    }

    private static String golden(String name) {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name + ".v"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("No golden file of " + name));
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
