package fr.jalon.projections.history;

import fr.jalon.domain.EventCatalogue;
import fr.jalon.domain.kernel.ActContext;
import fr.jalon.domain.kernel.EventType;
import fr.jalon.projections.kernel.Envelope;
import fr.jalon.projections.kernel.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A log in memory: facts added one after the other, each with its place and its envelope. */
public final class History {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Recorded<?>> facts = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = Instant.parse("2021-10-07T08:00:00Z");
    private String actor = "agent-1";
    private String act = "test.act";

    /** The next facts are recorded at {@code instant}. */
    public History at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** The next facts are recorded at noon in Paris. */
    public History on(LocalDate day) {
        now = day.atTime(12, 0).atZone(ActContext.PARIS).toInstant();
        return this;
    }

    public History by(String person) {
        actor = person;
        return this;
    }

    /** The next facts are made by the act of this code. */
    public History doing(String code) {
        act = code;
        return this;
    }

    /** Adds a fact that counts from the day it is recorded. */
    public History add(String streamId, Object event) {
        return add(streamId, event, LocalDate.ofInstant(now, ActContext.PARIS));
    }

    public History add(String streamId, Object event, LocalDate effectiveOn) {
        EventType type = event.getClass().getAnnotation(EventType.class);
        long sequence = sequences.merge(streamId, 0L, (before, zero) -> before + 1);
        facts.add(new Recorded<>(
                facts.size() + 1L,
                "stream",
                streamId,
                sequence,
                type.name(),
                type.revision(),
                event,
                JSON.writeValueAsString(event),
                now,
                Envelope.from(metaData(effectiveOn))));
        return this;
    }

    private Map<String, String> metaData(LocalDate effectiveOn) {
        Map<String, String> metaData = new LinkedHashMap<>();
        metaData.put(ActContext.ACTOR_KEY, actor);
        metaData.put(ActContext.ROLE_KEY, "INSTRUCTOR");
        metaData.put(ActContext.ACT_KEY, act);
        metaData.put(ActContext.EFFECTIVE_ON_KEY, effectiveOn.toString());
        metaData.put(ActContext.AT_KEY, now.toString());
        metaData.put(ActContext.COMMAND_ID_KEY, "command-" + (facts.size() + 1));
        return metaData;
    }

    public List<Recorded<?>> facts() {
        return List.copyOf(facts);
    }

    public Recorded<?> last() {
        return facts.getLast();
    }

    /** The envelope as the log keeps it. */
    public static Map<String, String> metaData(Recorded<?> fact) {
        Envelope envelope = fact.envelope();
        Map<String, String> metaData = new LinkedHashMap<>();
        metaData.put(ActContext.ACTOR_KEY, envelope.actor());
        metaData.put(ActContext.ROLE_KEY, envelope.role());
        metaData.put(ActContext.ACT_KEY, envelope.act());
        metaData.put(ActContext.EFFECTIVE_ON_KEY, envelope.effectiveOn().toString());
        metaData.put(ActContext.AT_KEY, fact.recordedAt().toString());
        metaData.put(ActContext.COMMAND_ID_KEY, String.valueOf(envelope.commandId()));
        return metaData;
    }

    /** Class of the fact stored under a name. */
    static Class<?> classOf(String name) {
        return EventCatalogue.EVENTS.stream()
                .filter(event -> EventCatalogue.name(event).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown event " + name));
    }
}
