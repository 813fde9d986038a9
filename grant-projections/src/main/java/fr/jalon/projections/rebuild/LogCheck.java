package fr.jalon.projections.rebuild;

import fr.jalon.projections.kernel.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at the log itself, before anything is computed from it: a read model that agrees with a log that was altered proves nothing, and to
 * compute it again from there would destroy the trace. Fr: contrôle du journal.
 *
 * <p>What was recorded is known by the seals, by the shape of the streams, by how far the read models have read, and by the envelopes. Whoever
 * owns the database and seals it all again is seen only by what each node keeps in a file.
 */
public final class LogCheck {
    /** Differences listed of each kind. */
    private static final int LISTED = 50;

    private static final String SEALS = """
        with kept as (
            select global_index, seal, lag(seal, 1, ''::bytea) over (order by global_index) as before
              from es.seal where epoch = (select max(epoch) from es.epoch)),
        broken as (
            select coalesce(k.global_index, e.global_index) as event_index, e.aggregate_identifier, e.payload_type,
                   case when k.seal is null then 'was not recorded by Jalon'
                        when e.global_index is null then 'was recorded, and is gone'
                        else 'is not what was recorded' end as what
              from es.event e full join kept k using (global_index)
             where k.seal is null or e.global_index is null or k.seal <> es.seal_of(k.before, e))
        select b.event_index, coalesce(b.aggregate_identifier, a.stream_id),
               concat_ws(' ', coalesce(b.payload_type, a.event_name), b.what)
          from broken b left join read.audit a on a.event_index = b.event_index and a.ordinal = 0
         order by 1 limit ?\
        """;

    /** The first of each stream and command: what comes after is out of place on its account. */
    private static final String PLACES = """
        with placed as (
            select global_index, aggregate_identifier, command_id, command_part, sequence_number, payload_type, type,
                   row_number() over stream - 1 as place, first_value(type) over stream as stream_type,
                   lag(global_index, 1, 0::bigint) over stream as before,
                   row_number() over (partition by command_id order by global_index) - 1 as part
              from es.event window stream as (partition by aggregate_identifier order by sequence_number)),
        odd as (
            select global_index, aggregate_identifier, payload_type, case
                   when sequence_number <> place then 'has place ' || sequence_number || ' in its stream, where ' || place || ' is missing'
                   when type is distinct from stream_type then 'is of a stream of ' || type || ', the events before of ' || stream_type
                   when global_index < before then 'comes after event ' || before || ' in its stream, and before it in the log'
                   when command_id is not null and command_part <> part then 'is part ' || command_part
                        || ' of what command ' || command_id || ' led to, where ' || part || ' is missing'
                   end as what
              from placed)
        select min(global_index), aggregate_identifier, (array_agg(payload_type || ' ' || what order by global_index))[1]
          from odd where what is not null group by aggregate_identifier order by 1 limit ?\
        """;

    /** What an event says of its command and its cause, beside its row. */
    private static final String CAUSES = """
        with told as (
            select global_index, aggregate_identifier, payload_type, command_id,
                   case when meta_data is json object then meta_data::jsonb else '{}' end as envelope from es.event)
        select t.global_index, t.aggregate_identifier, t.payload_type || case
               when t.envelope ->> 'commandId' is distinct from t.command_id then ' names another command than its row'
               else ' has a cause that is not recorded before it' end
          from told t left join es.event c on c.event_identifier = t.envelope ->> 'causationId'
         where t.envelope ->> 'commandId' is distinct from t.command_id
            or (t.envelope ->> 'causationId' is not null and (c.global_index is null or c.global_index >= t.global_index))
         order by 1 limit ?\
        """;

    private static final String REFUSALS = """
        select 0, 'refusal ' || coalesce(k.refusal_id, r.refusal_id), case
               when k.seal is null then 'was not noted by Jalon'
               when r.refusal_id is null then 'was noted, and is gone'
               else 'is not what was noted' end
          from ops.refusal r
          full join (select * from ops.refusal_seal where epoch = (select max(epoch) from es.epoch)) k using (refusal_id)
         where k.seal is null or r.refusal_id is null or k.seal <> ops.refusal_seal_of(r)
         order by coalesce(k.refusal_id, r.refusal_id) limit ?\
        """;

    private static final String TAIL = """
        select head + 1, null, 'the log ends at ' || head || ', and the read model ' || projection || ' has taken in up to '
               || event_index
          from read.position, (select coalesce(max(global_index), 0) as head from es.event) log
         where event_index > head order by event_index desc limit ?\
        """;

    private final EventDecoder decoder;
    private final Function<Recorded<?>, Optional<String>> oddity;

    /** @param oddity what an event that can be read says that the product would never have written */
    public LogCheck(EventDecoder decoder, Function<Recorded<?>, Optional<String>> oddity) {
        this.decoder = decoder;
        this.oddity = oddity;
    }

    /** @param connection one that may take its time */
    public LogReport look(Connection connection) throws SQLException {
        List<LogDifference> differences = new ArrayList<>();
        for (String question : List.of(TAIL, SEALS, PLACES, CAUSES, REFUSALS)) {
            differences.addAll(ask(connection, question));
        }
        differences.addAll(read(connection));
        return new LogReport(differences);
    }

    private static List<LogDifference> ask(Connection connection, String question) throws SQLException {
        List<LogDifference> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, LISTED);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new LogDifference(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return found;
    }

    private List<LogDifference> read(Connection connection) throws SQLException {
        List<LogDifference> found = new ArrayList<>();
        long head = EventLog.head(connection);
        long read = 0;
        for (List<StoredEvent> events = EventLog.next(connection, read, head);
                !events.isEmpty() && found.size() < LISTED;
                events = EventLog.next(connection, read, head)) {
            read = events.getLast().globalIndex();
            for (StoredEvent stored : events) {
                odd(stored)
                        .ifPresent(what -> found.add(new LogDifference(
                                stored.globalIndex(), stored.streamId(), stored.name() + " " + what)));
            }
        }
        return found;
    }

    private Optional<String> odd(StoredEvent stored) {
        try {
            return oddity.apply(decoder.decode(stored));
        } catch (RuntimeException unreadable) {
            return Optional.of("cannot be read by this version: " + unreadable.getMessage());
        }
    }
}
