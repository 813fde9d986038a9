create table read.position (
    projection  text        primary key,
    event_index bigint      not null,
    advanced_at timestamptz not null default now()
);
comment on table read.position is 'How far each read model has read the log; moved in the transaction that adds its rows.';
