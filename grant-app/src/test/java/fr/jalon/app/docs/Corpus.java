package fr.jalon.app.docs;

import fr.jalon.app.platform.axon.EventSerializer;
import fr.jalon.app.platform.axon.EventTypes;
import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.projections.ReadModels;
import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.kernel.Recorded;
import fr.jalon.projections.kernel.Rows;
import fr.jalon.projections.kernel.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden file of each event, as an event again, and what the read models make of it. */
final class Corpus {
    private static final Path GOLDEN = Path.of("../grant-domain/src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventSerializer serializer = new EventSerializer(new EventTypes(EventCatalogue.EVENTS));

    /** The event of the golden file, with its JSON changed by {@code change} first. */
    <T> T event(Class<T> type, Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) JSON.readTree(stored(type));
        change.accept(json);
        return type.cast(serializer.json().readValue(json.toString(), type));
    }

    /** The event with each value that its components of an enum type can take. */
    List<Object> variants(Class<?> type) {
        List<Object> variants = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .flatMap(component -> Stream.of(component.getType().getEnumConstants())
                        .<Object>map(value -> event(type, json -> json.put(component.getName(), value.toString()))))
                .toList();
        return variants.isEmpty() ? List.of(event(type, json -> {})) : variants;
    }

    /** The tables that get rows from the golden file, by read model; those that take every event whatever it is are left out. */
    Map<String, List<String>> tablesBy(Class<?> type) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (Projection projection : ReadModels.ALL) {
            List<String> got =
                    rows(projection, type).tables().stream().map(Table::name).toList();
            if (!got.isEmpty() && !takesAll(projection)) {
                tables.put(projection.name(), got);
            }
        }
        return tables;
    }

    /** Names of the read models that keep every event. */
    List<String> keepersOfAll() {
        return ReadModels.ALL.stream()
                .filter(this::takesAll)
                .map(Projection::name)
                .toList();
    }

    private boolean takesAll(Projection projection) {
        return EventCatalogue.EVENTS.stream()
                .noneMatch(event -> rows(projection, event).isEmpty());
    }

    private Rows rows(Projection projection, Class<?> type) {
        Rows rows = new Rows();
        for (Object event : variants(type)) {
            rows.addFrom(projection, recorded(type, event));
        }
        return rows;
    }

    private Recorded<Object> recorded(Class<?> type, Object event) {
        EventType stored = type.getAnnotation(EventType.class);
        Envelope envelope =
                new Envelope("someone", "MANAGER", "act", LocalDate.of(2026, 1, 1), null, null, null, null, null, null);
        return new Recorded<>(
                1,
                "Dossier",
                "stream",
                0,
                stored.name(),
                stored.revision(),
                event,
                stored(type),
                Instant.parse("2026-01-01T08:00:00Z"),
                envelope);
    }

    private static String stored(Class<?> type) {
        EventType stored = type.getAnnotation(EventType.class);
        String stage = stored.name().substring(0, stored.name().indexOf('.'));
        try {
            return Files.readString(GOLDEN.resolve(stage).resolve(stored.name() + ".v" + stored.revision() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
