package fr.jalon.app.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.domain.EventCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every stored form of today (older ones: {@link UpcastersTest}) is read by the serializer that reads the log, and written again as it was. */
class GoldenCorpusTest {
    private static final Path GOLDEN = Path.of("../grant-domain/src/test/resources/golden");

    private final EventSerializer serializer = new EventSerializer(new EventTypes(EventCatalogue.EVENTS));

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndWrittenAgainAsItWas(Path file) throws IOException {
        JsonNode stored = serializer.json().readTree(Files.readString(GOLDEN.resolve(file)));

        Object event = read(file, stored.toString());
        SerializedObject<String> again = serializer.serialize(event, String.class);

        assertThat(again.getType().getName() + ".v" + again.getType().getRevision() + ".json")
                .isEqualTo(file.getFileName().toString());
        assertThat(again.getData()).isEqualTo(stored.toString());
    }

    /** Control: the same file with one field more, one field less or a null is not read. */
    @ParameterizedTest
    @MethodSource("files")
    void isNotReadWhenBent(Path file) throws IOException {
        ObjectNode stored = (ObjectNode) serializer.json().readTree(Files.readString(GOLDEN.resolve(file)));
        assertThatThrownBy(() -> read(file, stored.deepCopy().put("more", 1).toString()))
                .isInstanceOf(SerializationException.class);
        for (String field : List.copyOf(stored.propertyNames())) {
            assertThatThrownBy(() -> read(file, stored.deepCopy().putNull(field).toString()))
                    .as("null %s", field)
                    .isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> read(file, stored.deepCopy().without(field).toString()))
                    .as("no %s", field)
                    .isInstanceOf(SerializationException.class);
        }
    }

    /** Control: the corpus is there, so that an empty folder does not pass for a good one. */
    @Test
    void holdsEveryEvent() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(EventCatalogue.EVENTS.size());
    }

    private Object read(Path file, String json) {
        String[] nameAndRevision =
                file.getFileName().toString().replaceFirst("\\.json$", "").split("\\.v(?=[0-9]+$)", 2);
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, nameAndRevision[0], nameAndRevision[1]));
    }

    static List<Path> files() throws IOException {
        List<Path> older = UpcastersTest.olderRevisions();
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            return all.filter(path -> path.toString().endsWith(".json"))
                    .filter(path -> !older.contains(path))
                    .map(GOLDEN::relativize)
                    .sorted()
                    .toList();
        }
    }
}
