-- Versions 1 to 99 belong to the platform; the tables of the read models start at 100 (grant-projections).

-- The application works under this role: it adds events and reads them, and can do nothing else to them.
do $$
begin
    if not exists (select from pg_roles where rolname = 'jalon_app') then
        create role jalon_app nologin;
    end if;
    -- Whoever creates a role may give it away, but not take it, until they give it to themselves.
    if not pg_has_role(current_user, 'jalon_app', 'set') then
        execute format('grant jalon_app to %I', current_user);
    end if;
end
$$;

create schema es;
comment on schema es is 'The log of events: the only thing that can never be rebuilt.';

create table es.event (
    global_index         bigint generated always as identity (cache 1) not null,
    event_identifier     text        not null,
    aggregate_identifier text        not null,
    sequence_number      bigint      not null,
    type                 text,
    time_stamp           timestamptz not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              text        not null,
    meta_data            text        not null,
    command_id           text collate "C",
    command_part         integer,
    constraint event_pkey primary key (global_index),
    constraint event_identifier_key unique (event_identifier),
    constraint event_stream_key unique (aggregate_identifier, sequence_number),
    constraint event_command_key unique (command_id, command_part),
    constraint event_command_check check ((command_id is null) = (command_part is null))
);
create index event_time_stamp_idx on es.event (time_stamp);

comment on table es.event is 'Every fact ever recorded, in order. Rows are added, never changed nor removed.';
comment on column es.event.global_index is 'Order of the whole log. A visible row means that no lower index can still appear; missing numbers are refused transactions.';
comment on column es.event.event_identifier is 'Unique identifier of the event.';
comment on column es.event.aggregate_identifier is 'The stream: one per dossier, call, selection session or budget.';
comment on column es.event.sequence_number is 'Place in its stream, from 0, without a hole.';
comment on column es.event.type is 'Kind of stream, e.g. Dossier.';
comment on column es.event.time_stamp is 'When the system recorded the fact, to the microsecond.';
comment on column es.event.payload_type is 'Stable name of the fact, e.g. application.submitted.';
comment on column es.event.payload_revision is 'Revision of the shape of the payload.';
comment on column es.event.payload is 'The fact, as JSON, byte for byte as written.';
comment on column es.event.meta_data is 'The envelope, as JSON: actor, role, act, effective date, reason, command.';
comment on column es.event.command_id is 'The command that led to the event; id/n is the n-th command it led to in the same transaction.';
comment on column es.event.command_part is 'Ordinal of the event within its command, from 0. With command_id it makes a repeated command fail.';

-- Order of commit = order of index. A statement trigger fires before the first row is computed, so the index is drawn under the
-- lock; the lock is released after the commit is visible.
create function es.serialize_append() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7411, 1);
    return null;
end
$$;
comment on function es.serialize_append() is 'Makes writers append one after the other, whoever they are.';
create trigger a0_serialize before insert on es.event for each statement execute function es.serialize_append();

create function es.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Events are never changed: % on %.% refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
comment on function es.refuse_change() is 'Refuses any change of what was recorded, even by the owner of the table.';
create trigger a1_no_change before update or delete on es.event for each row execute function es.refuse_change();
create trigger a1_no_truncate before truncate on es.event for each statement execute function es.refuse_change();
alter table es.event enable always trigger a0_serialize;
alter table es.event enable always trigger a1_no_change;
alter table es.event enable always trigger a1_no_truncate;

grant usage on schema es to jalon_app;
revoke all on es.event from public, jalon_app;
grant select, insert on es.event to jalon_app;

create table es.token (
    processor_name text        not null,
    segment        integer     not null,
    token          bytea,
    token_type     text,
    time_stamp     text,
    owner          text,
    constraint token_pkey primary key (processor_name, segment)
);
comment on table es.token is 'How far each live processor has read the log. Disposable: a lost token is read again from the start.';
comment on column es.token.processor_name is 'Name of the processor, e.g. read-models.';
comment on column es.token.segment is 'Share of the log, when a processor works on several nodes.';
comment on column es.token.token is 'Position, as JSON.';
comment on column es.token.token_type is 'Kind of position.';
comment on column es.token.time_stamp is 'Last sign of life of the owner.';
comment on column es.token.owner is 'Node that works on this segment.';
grant select, insert, update, delete on es.token to jalon_app;
