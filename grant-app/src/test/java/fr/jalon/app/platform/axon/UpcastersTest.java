package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.projections.rebuild.AxonEventDecoder;
import fr.jalon.projections.rebuild.StoredEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was recorded by an older version is read as a fact of today. Before: the golden file of the old revision. After: the file of the same name
 * under {@code upcast/}, written once with {@code -Dupcast.write=new}; it changes only with a newer revision of the same fact.
 */
class UpcastersTest {
    private static final Path BEFORE = Path.of("../grant-domain/src/test/resources/golden");
    private static final Path AFTER = Path.of("src/test/resources/upcast");
    private static final String ENVELOPE = """
        {"actor":"a","role":"MANAGER","act":"budget.open","effectiveOn":"2022-01-02","at":"2022-01-02T08:00:00Z"}\
        """;

    private static final Map<String, Integer> CURRENT = EventCatalogue.EVENTS.stream()
            .map(event -> event.getAnnotation(EventType.class))
            .collect(Collectors.toMap(EventType::name, EventType::revision));

    private final EventSerializer serializer = new EventSerializer(new EventTypes(EventCatalogue.EVENTS));

    @ParameterizedTest
    @MethodSource("olderRevisions")
    void readsAnOlderRevisionAsTheFactOfToday(Path file) throws IOException {
        SerializedObject<String> read = serializer.serialize(read(file, Upcasters.chain()), String.class);
        Path after = AFTER.resolve(file.getFileName());
        if ("new".equals(System.getProperty("upcast.write")) && !Files.exists(after)) {
            Files.writeString(after, read.getData() + "\n");
        }
        assertThat(read.getType().getRevision())
                .isEqualTo(CURRENT.get(read.getType().getName()).toString());
        assertThat(read.getData() + "\n").isEqualTo(Files.readString(after));
    }

    /** Control: without upcasters the same files are not read at all. */
    @ParameterizedTest
    @MethodSource("olderRevisions")
    void isNotReadWithoutThem(Path file) {
        assertThatThrownBy(() -> read(file, NoOpEventUpcaster.INSTANCE)).isInstanceOf(UnknownEventType.class);
    }

    /** Control: there is something to read. */
    @Test
    void knowsOlderRevisions() throws IOException {
        assertThat(olderRevisions()).hasSizeGreaterThanOrEqualTo(11);
    }

    private Object read(Path file, EventUpcaster upcasters) throws IOException {
        String[] nameAndRevision = nameAndRevision(file);
        StoredEvent stored = new StoredEvent(
                1,
                "an-identifier",
                "budget",
                "a-stream",
                0,
                Instant.parse("2022-01-02T08:00:00Z"),
                nameAndRevision[0],
                nameAndRevision[1],
                serializer.json().readTree(Files.readString(file)).toString(),
                ENVELOPE);
        return new AxonEventDecoder(serializer, upcasters).decode(stored).event();
    }

    private static String[] nameAndRevision(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "").split("\\.v(?=[0-9]+$)", 2);
    }

    static List<Path> olderRevisions() throws IOException {
        try (Stream<Path> all = Files.walk(BEFORE)) {
            return all.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> {
                        String[] nameAndRevision = nameAndRevision(path);
                        return Integer.parseInt(nameAndRevision[1]) < CURRENT.getOrDefault(nameAndRevision[0], 0);
                    })
                    .sorted()
                    .toList();
        }
    }
}
