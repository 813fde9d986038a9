create table read.audit (
    event_index    bigint      not null,
    ordinal        integer     not null,
    recorded_at    timestamptz not null,
    effective_on   date        not null,
    stream_type    text        not null,
    stream_id      text        not null,
    sequence       bigint      not null,
    event_name     text        not null,
    revision       integer     not null,
    actor          text        not null,
    role           text        not null,
    act            text        not null,
    reason         text,
    on_behalf_of   text,
    command_id     text,
    correlation_id text,
    causation_id   text,
    rule_set       text,
    dossier_id     text,
    payload        jsonb       not null,
    primary key (event_index, ordinal)
);
create index audit_stream_idx on read.audit (stream_id, sequence);
create index audit_dossier_idx on read.audit (dossier_id, event_index) where dossier_id is not null;
create index audit_actor_idx on read.audit (actor, event_index);
create index audit_name_idx on read.audit (event_name, event_index);
create index audit_recorded_idx on read.audit (recorded_at);
comment on table read.audit is 'Every event: who, what, when, why, under which delegation and rules.';
comment on column read.audit.event_index is 'Place in the log.';
comment on column read.audit.sequence is 'Place in its stream, from 0.';
comment on column read.audit.dossier_id is 'The dossier it concerns, also when it stands in another stream.';
