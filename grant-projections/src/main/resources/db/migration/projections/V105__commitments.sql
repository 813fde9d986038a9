create table read.award_movement (
    event_index         bigint      not null,
    ordinal             integer     not null,
    recorded_at         timestamptz not null,
    effective_on        date        not null,
    dossier_id          text        not null,
    movement            text        not null,
    call_id             text,
    wave                integer,
    budget_id           text,
    amount_cents        bigint,
    eligible_cost_cents bigint,
    rate_bp             integer,
    primary key (event_index, ordinal)
);
create index award_movement_idx on read.award_movement (dossier_id, event_index desc);
comment on table read.award_movement is 'Amounts proposed, awarded, refused, renounced and withdrawn.';

create table read.commitment_movement (
    event_index     bigint      not null,
    ordinal         integer     not null,
    recorded_at     timestamptz not null,
    effective_on    date        not null,
    dossier_id      text        not null,
    movement        text        not null,
    agreement_no    text,
    budget_id       text,
    origin_year     integer,
    committed_cents bigint      not null,
    withdrawn_cents bigint      not null,
    paid_cents      bigint      not null,
    moved_on        date        not null,
    primary key (event_index, ordinal)
);
create index commitment_movement_idx on read.commitment_movement (dossier_id, event_index);
comment on table read.commitment_movement is 'What a signed agreement committed, what was paid of it, what was withdrawn. One agreement per dossier.';
comment on column read.commitment_movement.moved_on is 'Date of signature, of payment, or of withdrawal.';
