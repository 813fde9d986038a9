package fr.jalon.app.platform.axon;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what became of a command the first time it was recorded. */
final class FirstOutcomes {
    private final JdbcClient database;

    FirstOutcomes(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param hash fingerprint of the act as asked now
     * @return empty if nothing is recorded under {@code commandId}
     * @throws IdempotencyKeyReused if what is recorded was another act
     */
    Optional<Outcome> find(String commandId, String hash) {
        Optional<String> first =
                database.sql("""
                    select meta_data::jsonb ->> 'commandHash' from es.event
                    where command_id = ? and command_part = 0\
                    """).param(commandId).query(String.class).optional();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (!first.get().equals(hash)) {
            throw new IdempotencyKeyReused(commandId);
        }
        return Optional.of(outcome(commandId));
    }

    /** Commands that this one led to are called {@code id/n}; {@code '0'} comes right after {@code '/'}. */
    private Outcome outcome(String commandId) {
        return database.sql("""
            select max(global_index) as last_index, array_agg(distinct payload_type) as facts from es.event
            where command_id = ? or (command_id > ? and command_id < ?)\
            """)
                .params(commandId, commandId + "/", commandId + "0")
                .query((row, number) -> new Outcome(
                        commandId,
                        row.getLong("last_index"),
                        Set.of((String[]) row.getArray("facts").getArray()),
                        true))
                .single();
    }
}
