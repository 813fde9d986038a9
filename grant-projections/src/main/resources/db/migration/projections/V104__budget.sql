create table read.budget_movement (
    event_index        bigint      not null,
    ordinal            integer     not null,
    recorded_at        timestamptz not null,
    effective_on       date        not null,
    budget_id          text        not null,
    node               text        not null,
    year               integer     not null,
    movement           text        not null,
    ae_opened_cents    bigint      not null,
    ae_frozen_cents    bigint      not null,
    ae_reserved_cents  bigint      not null,
    ae_committed_cents bigint      not null,
    cp_opened_cents    bigint      not null,
    cp_frozen_cents    bigint      not null,
    cp_paid_cents      bigint      not null,
    ae_lost_cents      bigint      not null,
    dossier_id         text,
    counterpart        text,
    legal_act          text,
    reference          text,
    primary key (event_index, ordinal)
);
create index budget_movement_idx on read.budget_movement (node, year, event_index);
create index budget_movement_dossier_idx on read.budget_movement (dossier_id) where dossier_id is not null;
comment on table read.budget_movement is 'Every movement of a budget, as what it adds to or takes from each position. Euro cents.';
comment on column read.budget_movement.ae_committed_cents is 'AE consumed; a withdrawal within the same year gives them back.';
comment on column read.budget_movement.ae_lost_cents is 'Commitment of an earlier year withdrawn: no AE comes back.';
comment on column read.budget_movement.counterpart is 'The other budget of a carry-forward.';
