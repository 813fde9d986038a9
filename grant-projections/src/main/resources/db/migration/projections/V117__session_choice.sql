create table read.session_choice (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    session_id   text        not null,
    dossier_id   text        not null,
    primary key (event_index, ordinal)
);
create index session_choice_idx on read.session_choice (dossier_id, event_index desc);
comment on table read.session_choice is 'Which session selected which dossier; the latest row holds.';

-- What the read model of waves has read already, it does not read again.
insert into read.session_choice
select e.global_index, 0, e.time_stamp, (e.meta_data::jsonb ->> 'effectiveOn')::date,
       e.payload::jsonb ->> 'sessionId', e.payload::jsonb ->> 'dossierId'
  from es.event e
  join read.position p on p.projection = 'waves' and e.global_index <= p.event_index
 where e.payload_type = 'application.selected';
