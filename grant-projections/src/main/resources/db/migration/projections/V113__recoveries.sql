create table read.recovery_movement (
    event_index       bigint      not null,
    ordinal           integer     not null,
    recorded_at       timestamptz not null,
    effective_on      date        not null,
    dossier_id        text        not null,
    recovery          integer     not null,
    step              text        not null,
    state             text,
    ground            text,
    claimed_cents     bigint,
    due_cents         bigint,
    collected_cents   bigint      not null,
    set_off_cents     bigint      not null,
    remitted_cents    bigint      not null,
    written_off_cents bigint      not null,
    cancelled_cents   bigint      not null,
    declared_cents    bigint,
    revenue_order_no  text,
    notified_on       date,
    answer_due_on     date,
    challenge_due_on  date,
    ruling_due_on     date,
    prescribed_on     date,
    reference         text,
    primary key (event_index, ordinal)
);
create index recovery_movement_idx on read.recovery_movement (dossier_id, recovery, event_index);
comment on table read.recovery_movement is 'Steps of each recovery, and what each takes from the debt. Euro cents.';
comment on column read.recovery_movement.state is 'Where the recovery then stands; empty when the step leaves it where it was.';
comment on column read.recovery_movement.claimed_cents is 'What the hearing was opened for; nothing is due yet.';
comment on column read.recovery_movement.due_cents is 'What was decided or ordered.';
comment on column read.recovery_movement.declared_cents is 'Declared to the insolvency.';

create table read.recovery_instalment (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    recovery     integer     not null,
    due_on       date        not null,
    amount_cents bigint      not null,
    primary key (event_index, ordinal)
);
create index recovery_instalment_idx on read.recovery_instalment (dossier_id, recovery, event_index);
comment on table read.recovery_instalment is 'Instalments agreed. Rows of one event are one plan; a later plan replaces it whole.';

create table read.insolvency (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    published_on date        not null,
    claim_due_on date        not null,
    reference    text        not null,
    primary key (event_index, ordinal)
);
create index insolvency_idx on read.insolvency (dossier_id);
comment on table read.insolvency is 'Insolvency proceedings of beneficiaries.';
