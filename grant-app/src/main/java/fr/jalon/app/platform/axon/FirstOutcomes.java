package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.VaultToken;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Looks up what became of a command the first time it was recorded. */
final class FirstOutcomes {
    private final JdbcClient database;
    private final Fingerprint fingerprint;
    private final ObjectMapper json;

    FirstOutcomes(JdbcClient database, Fingerprint fingerprint, ObjectMapper json) {
        this.database = database;
        this.fingerprint = fingerprint;
        this.json = json;
    }

    private record First(String hash, String payload) {}

    /**
     * @param asked the act as asked now
     * @return empty if nothing is recorded under {@code commandId}
     * @throws IdempotencyKeyReused if what is recorded was another act
     */
    Optional<Outcome> find(String commandId, Envelope asked) {
        Optional<First> first =
                database.sql("""
                    select meta_data::jsonb ->> 'commandHash' as hash, payload from es.event
                    where command_id = ? and command_part = 0\
                    """).param(commandId).query(First.class).optional();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (!fingerprint
                .of(asked.asking(firstTold(asked, first.get())))
                .equals(first.get().hash())) {
            throw new IdempotencyKeyReused(commandId);
        }
        String stream = String.valueOf(Target.of(asked.command()).id());
        return Optional.of(outcome(commandId, version(stream)));
    }

    /** Number of events of a stream now. */
    long version(String stream) {
        return database.sql("select coalesce(max(sequence_number) + 1, 0) from es.event where aggregate_identifier = ?")
                .param(stream)
                .query(Long.class)
                .single();
    }

    /**
     * The command with the tokens of the first time: each sender draws tokens of their own, and the same values under other tokens are the
     * same act.
     */
    private Record firstTold(Envelope asked, First first) {
        if (asked.beside().values().isEmpty()) {
            return asked.command();
        }
        JsonNode recorded = json.readTree(first.payload());
        RecordComponent[] components = asked.command().getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(asked.command());
                values[i] = value instanceof VaultToken token
                        ? firstToken(token, asked, recorded.path(components[i].getName() + "Token"))
                        : value;
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return asked.command().getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("Cannot read " + asked.command().getClass(), closed);
        }
    }

    private static VaultToken firstToken(VaultToken drawn, Envelope asked, JsonNode recorded) {
        if (!recorded.isString()) {
            return drawn;
        }
        VaultToken first = new VaultToken(recorded.asString());
        return asked.beside().values().stream()
                .filter(value -> value.token().equals(drawn))
                .filter(value -> value.isBehind(first))
                .findFirst()
                .map(same -> first)
                .orElse(drawn);
    }

    /** Commands that this one led to are called {@code id/n}; {@code '0'} comes right after {@code '/'}. */
    private Outcome outcome(String commandId, long version) {
        return database.sql("""
            select max(global_index) as last_index, array_agg(distinct payload_type) as facts from es.event
            where command_id = ? or (command_id > ? and command_id < ?)\
            """)
                .params(commandId, commandId + "/", commandId + "0")
                .query((row, number) -> new Outcome(
                        commandId,
                        row.getLong("last_index"),
                        version,
                        Set.of((String[]) row.getArray("facts").getArray()),
                        true))
                .single();
    }
}
