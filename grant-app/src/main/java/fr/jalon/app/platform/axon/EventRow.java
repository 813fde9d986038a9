package fr.jalon.app.platform.axon;

import fr.jalon.domain.kernel.ActContext;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** One event as a row of the log, in the order of {@link #COLUMNS}. */
record EventRow(
        DomainEventMessage<?> event,
        SerializedObject<String> payload,
        SerializedObject<String> metaData,
        @Nullable String commandId,
        int commandPart) {
    static final List<String> COLUMNS = List.of(
            "event_identifier",
            "aggregate_identifier",
            "sequence_number",
            "type",
            "payload_type",
            "payload_revision",
            "payload",
            "meta_data",
            "command_id",
            "command_part");

    /** Comes last, where it is given at all: the database says when an event is recorded. */
    static final String TIME = "time_stamp";

    /** @throws IllegalArgumentException if the event belongs to no stream: only aggregates record facts */
    static EventRow of(EventMessage<?> message, Serializer serializer, CommandParts parts) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException(
                    "Not an event of a stream: " + message.getPayloadType().getName());
        }
        Object commandId = event.getMetaData().get(ActContext.COMMAND_ID_KEY);
        return new EventRow(
                event,
                event.serializePayload(serializer, String.class),
                event.serializeMetaData(serializer, String.class),
                commandId == null ? null : commandId.toString(),
                commandId == null ? 0 : parts.next(commandId.toString()));
    }

    /**
     * @param place of the parameter before its first
     * @param toldTime whether the time of the event is written too
     * @return place of its last parameter
     */
    int write(PreparedStatement statement, int place, boolean toldTime) throws SQLException {
        statement.setString(++place, event.getIdentifier());
        statement.setString(++place, event.getAggregateIdentifier());
        statement.setLong(++place, event.getSequenceNumber());
        statement.setString(++place, event.getType());
        statement.setString(++place, payload.getType().getName());
        statement.setString(++place, payload.getType().getRevision());
        statement.setString(++place, payload.getData());
        statement.setString(++place, metaData.getData());
        statement.setString(++place, commandId);
        statement.setObject(++place, commandId == null ? null : commandPart, Types.INTEGER);
        if (toldTime) {
            statement.setObject(++place, OffsetDateTime.ofInstant(event.getTimestamp(), ZoneOffset.UTC));
        }
        return place;
    }
}
