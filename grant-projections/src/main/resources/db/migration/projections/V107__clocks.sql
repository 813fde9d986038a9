create table read.clock_fact (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    clock        text        not null,
    state        text        not null,
    due_on       date,
    primary key (event_index, ordinal)
);
create index clock_fact_idx on read.clock_fact (dossier_id, clock, event_index);
comment on table read.clock_fact is 'Starts, stops and ends of the legal clocks of each dossier.';
comment on column read.clock_fact.due_on is 'Last day, when the event sets it.';
