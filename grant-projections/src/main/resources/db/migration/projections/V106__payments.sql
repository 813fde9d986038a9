create table read.payment_step (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    payment      integer     not null,
    state        text        not null,
    instalment   text,
    amount_cents bigint,
    stepped_on   date        not null,
    budget_id    text,
    grounds      text,
    primary key (event_index, ordinal)
);
create index payment_step_idx on read.payment_step (dossier_id, payment, event_index);
create index payment_step_state_idx on read.payment_step (state);
comment on table read.payment_step is 'Each step of each payment, from the request to the execution.';
comment on column read.payment_step.amount_cents is 'Requested, accepted, due, ordered or paid, by the step.';
