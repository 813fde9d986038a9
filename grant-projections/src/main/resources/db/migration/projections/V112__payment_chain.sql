-- Rows of agreements gain a column: they are computed again.
truncate read.commitment_movement, read.award_movement;
alter table read.commitment_movement add column delegation_id text;
comment on column read.commitment_movement.delegation_id is 'Under which delegation it was signed.';
create index commitment_delegation_idx on read.commitment_movement (delegation_id) where delegation_id is not null;
create index commitment_signed_idx on read.commitment_movement (agreement_no) where movement = 'SIGNED';
comment on column read.commitment_movement.paid_cents is 'Negative when the bank sent a payment back.';

drop table read.payment_step;
create table read.payment_step (
    event_index     bigint      not null,
    ordinal         integer     not null,
    recorded_at     timestamptz not null,
    effective_on    date        not null,
    dossier_id      text        not null,
    payment         integer     not null,
    step            text        not null,
    state           text,
    instalment      text,
    amount_cents    bigint,
    justified_cents bigint,
    rejected_cents  bigint,
    stepped_on      date        not null,
    budget_id       text,
    ground          text,
    grounds         text,
    run_id          text,
    attempt         integer,
    primary key (event_index, ordinal)
);
create index payment_step_idx on read.payment_step (dossier_id, payment, event_index);
create index payment_step_step_idx on read.payment_step (step);
comment on table read.payment_step is 'Each step of each payment, from the request to the execution, and back when the bank returns it.';
comment on column read.payment_step.state is 'Where the payment then stands; empty when the step leaves it where it was.';
comment on column read.payment_step.amount_cents is 'Requested, accepted, due, ordered or paid, by the step.';
comment on column read.payment_step.attempt is 'Transfers tried so far, from 1.';

create table read.instalment_plan (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    call_id      text        not null,
    instalment   text        not null,
    expected_on  date        not null,
    amount_cents bigint      not null,
    primary key (event_index, ordinal)
);
create index instalment_plan_idx on read.instalment_plan (dossier_id, event_index);
create index instalment_plan_call_idx on read.instalment_plan (call_id);
comment on table read.instalment_plan is 'Payments expected of a dossier. Rows of one event are one plan; a later plan replaces it whole.';

create table read.payment_run (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    run_id       text        not null,
    step         text        not null,
    execution_on date,
    lines        integer,
    total_cents  bigint,
    file_sha256  text,
    grounds      text,
    primary key (event_index, ordinal)
);
create index payment_run_idx on read.payment_run (run_id, event_index);
comment on table read.payment_run is 'Steps of each payment run: prepared, approved, issued or cancelled.';

create table read.payment_run_line (
    event_index   bigint      not null,
    ordinal       integer     not null,
    recorded_at   timestamptz not null,
    effective_on  date        not null,
    run_id        text        not null,
    dossier_id    text        not null,
    payment       integer     not null,
    state         text        not null,
    end_to_end_id text,
    amount_cents  bigint,
    booked_on     date,
    reason_code   text,
    primary key (event_index, ordinal)
);
create index payment_run_line_idx on read.payment_run_line (run_id, dossier_id, payment, event_index);
create index payment_run_line_end_to_end_idx on read.payment_run_line (end_to_end_id) where end_to_end_id is not null;
comment on table read.payment_run_line is 'What became of each transfer of a run.';
comment on column read.payment_run_line.end_to_end_id is 'Ours, told to the bank and sent back by it.';

create table read.bank_file (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    bank_file_id text        not null,
    kind         text        not null,
    message_id   text        not null,
    file_sha256  text        not null,
    lines        integer     not null,
    primary key (event_index, ordinal)
);
create index bank_file_idx on read.bank_file (bank_file_id);
comment on table read.bank_file is 'Files of the bank that were imported.';

create table read.bank_line (
    event_index   bigint      not null,
    ordinal       integer     not null,
    recorded_at   timestamptz not null,
    effective_on  date        not null,
    bank_file_id  text        not null,
    line          integer     not null,
    step          text        not null,
    run_id        text,
    end_to_end_id text,
    outcome       text,
    amount_cents  bigint,
    booked_on     date,
    reason_code   text,
    problem       text,
    answer        text,
    primary key (event_index, ordinal)
);
create index bank_line_idx on read.bank_line (bank_file_id, line, event_index);
create index bank_line_quarantine_idx on read.bank_line (bank_file_id, line) where step = 'QUARANTINED';
comment on table read.bank_line is 'Lines of the files of the bank: matched with a transfer of ours, or in quarantine until a person has answered.';
comment on column read.bank_line.problem is 'Why the line fits no transfer of ours.';
