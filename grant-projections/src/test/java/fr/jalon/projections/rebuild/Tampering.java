package fr.jalon.projections.rebuild;

/** What the owner of the database can do to the log once its triggers are out of the way. {@code :victim} is an event in the middle of it. */
enum Tampering {
    AMOUNT_CHANGED(
            "update es.event set payload = replace(payload, 'Cents\":', 'Cents\":1') where global_index = :payment",
            ":payment"),
    BYTE_CHANGED("update es.event set payload = payload || ' ' where global_index = :victim"),
    ACTOR_CHANGED(
            "update es.event set meta_data = replace(meta_data, 'agent-1', 'agent-2') where global_index = :victim"),
    TIME_CHANGED("update es.event set time_stamp = time_stamp - interval '1 microsecond' where global_index = :victim"),
    DAY_CHANGED("""
        update es.event set meta_data = jsonb_set(meta_data::jsonb, '{effectiveOn}', '"2020-01-01"')::text where global_index = :victim\
        """),
    NAME_CHANGED("update es.event set payload_type = 'application.withdrawn' where global_index = :victim"),
    REVISION_CHANGED("update es.event set payload_revision = '9' where global_index = :victim"),
    IDENTIFIER_CHANGED("update es.event set event_identifier = gen_random_uuid()::text where global_index = :victim"),
    COMMAND_CHANGED("update es.event set command_id = 'another' where global_index = :victim"),
    TWO_SWAPPED("""
        update es.event e set payload = o.payload, payload_type = o.payload_type from es.event o
         where (e.global_index, o.global_index) in ((:victim, :victim + 1), (:victim + 1, :victim))\
        """),
    TWO_INDEXES_SWAPPED("""
        alter table es.event alter column global_index drop identity;
        update es.event set global_index = 1000000 where global_index = :victim + 1;
        update es.event set global_index = :victim + 1 where global_index = :victim;
        update es.event set global_index = :victim where global_index = 1000000\
        """),
    EVENT_DELETED("delete from es.event where global_index = :victim"),
    STREAM_DELETED("delete from es.event where aggregate_identifier = :stream", ":first"),
    TAIL_OF_A_STREAM_DELETED(
            "delete from es.event where aggregate_identifier = :stream and global_index >= :victim", ":victim"),
    LAST_TWENTY_DELETED("delete from es.event where global_index > :head - 20", ":head - 19"),
    ALL_DELETED("delete from es.event", "1"),
    LAST_DELETED_WITH_ITS_SEAL("""
        delete from es.event where global_index = :head;
        delete from es.seal where global_index = :head\
        """, ":head"),
    EVENT_DELETED_WITH_ITS_SEAL("""
        delete from es.event where global_index = :victim;
        delete from es.seal where global_index = :victim\
        """, ":victim + 1"),
    SEAL_CHANGED("update es.seal set seal = sha256('') where global_index = :victim"),
    FORGED_AT_THE_END_OF_A_STREAM(Tampering.FORGED, ":fresh"),
    FORGED_AND_SEALED("""
        alter table es.event alter column global_index restart with :fresh;
        insert into es.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
                              payload, meta_data)
        select gen_random_uuid()::text, aggregate_identifier, (select max(sequence_number) + 1 from es.event
               where aggregate_identifier = :stream), type, now(), payload_type, payload_revision, payload, meta_data
          from es.event where global_index = :victim;
        insert into es.seal select 1, e.global_index, es.seal_of(s.seal, e) from es.event e, es.seal s
         where e.global_index > :head and s.global_index = :head\
        """, ":fresh"),
    REFUSAL_DELETED("delete from ops.refusal", "0"),
    REFUSAL_CHANGED("update ops.refusal set actor = 'nobody'", "0"),
    REFUSAL_FORGED("""
        insert into ops.refusal (refused_at, actor, act, code, message, command_id) values (now(), 'x', 'x', 'x', 'x', 'x')\
        """, "0"),
    FORGED_IN_THE_MIDDLE("""
        update es.event set sequence_number = sequence_number + 1000 where aggregate_identifier = :stream and global_index > :victim;
        update es.event set sequence_number = sequence_number - 999 where aggregate_identifier = :stream and sequence_number >= 1000;
        """ + Tampering.FORGED, ":next");

    private static final String FORGED = """
        alter table es.event alter column global_index restart with :fresh;
        insert into es.event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision,
                              payload, meta_data, command_id, command_part)
        select gen_random_uuid()::text, aggregate_identifier, (select max(sequence_number) + 1 from es.event
               where aggregate_identifier = :stream), type, now(), payload_type, payload_revision, payload,
               replace(meta_data, command_id, 'forged'), 'forged', 0
          from es.event where global_index = :victim\
        """;

    /** Statements, parted by semicolons. */
    final String sql;
    /** The event that must be named first. */
    final String first;

    Tampering(String sql) {
        this(sql, ":victim");
    }

    Tampering(String sql, String first) {
        this.sql = sql;
        this.first = first;
    }
}
