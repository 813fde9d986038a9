package fr.jalon.projections.history;

import fr.jalon.domain.EventCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The events of the catalogue as their golden files freeze them. */
public final class Golden {
    private static final Path FILES = Path.of("../grant-domain/src/test/resources/golden");

    private Golden() {}

    public static Object event(Class<?> type) {
        return History.JSON.readValue(text(type), type);
    }

    /** The event, and the same with one component at another value: each of an enum, both of a boolean, no money at all, and some. */
    public static List<Object> variants(Class<?> type) {
        return Stream.concat(
                        Stream.of(event(type)),
                        Stream.of(type.getRecordComponents()).flatMap(component -> variants(type, component)))
                .toList();
    }

    private static Stream<Object> variants(Class<?> type, RecordComponent component) {
        Class<?> kind = component.getType();
        Stream<?> values = kind.isEnum()
                ? Stream.of(kind.getEnumConstants()).map(Object::toString)
                : kind == boolean.class ? Stream.of(true, false) : kind == long.class ? Stream.of(0L, 1L) : Stream.of();
        return values.map(value -> {
            ObjectNode json = (ObjectNode) History.JSON.readTree(text(type));
            json.set(component.getName(), History.JSON.valueToTree(value));
            return History.JSON.readValue(json.toString(), type);
        });
    }

    private static String text(Class<?> type) {
        String name = EventCatalogue.name(type);
        try (Stream<Path> files = Files.walk(FILES)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name + ".v"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new IllegalStateException("No golden file of " + name));
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
