create table read.label_movement (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    call_id      text        not null,
    wave         integer     not null,
    movement     text        not null,
    territory    text        not null,
    reported_as  text        not null,
    in_force     integer     not null,
    primary key (event_index, ordinal)
);
create index label_movement_idx on read.label_movement (call_id, wave);
comment on table read.label_movement is 'Labels granted, withdrawn and renounced, each with the territory of the decision.';
comment on column read.label_movement.in_force is 'Labels in force it adds (1) or takes away (-1).';
