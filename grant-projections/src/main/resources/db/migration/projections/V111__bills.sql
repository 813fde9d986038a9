create table read.bill (
    event_index       bigint      not null,
    ordinal           integer     not null,
    recorded_at       timestamptz not null,
    effective_on      date        not null,
    bill_id           text        not null,
    step              text        not null,
    kind              text,
    year              integer,
    title             text,
    journal_reference text,
    promulgated_on    date,
    total_ae_cents    bigint,
    total_cp_cents    bigint,
    primary key (event_index, ordinal)
);
create index bill_idx on read.bill (bill_id, event_index);
comment on table read.bill is 'Finance bills tabled and promulgated.';

create table read.bill_programme (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    bill_id      text        not null,
    mission      text        not null,
    programme    text        not null,
    title        text        not null,
    ministry     text        not null,
    ae_cents     bigint      not null,
    cp_cents     bigint      not null,
    primary key (event_index, ordinal)
);
create index bill_programme_idx on read.bill_programme (bill_id, programme);
comment on table read.bill_programme is 'Programmes of a finance bill, by mission, as tabled. Euro cents.';

create table read.bill_charge (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    bill_id      text        not null,
    charge       text        not null,
    budget_id    text        not null,
    ae_cents     bigint      not null,
    cp_cents     bigint      not null,
    primary key (event_index, ordinal)
);
create index bill_charge_idx on read.bill_charge (bill_id);
comment on table read.bill_charge is 'Cancellations and advances by decree, counted against the yearly limits of a finance act. Euro cents.';

create table read.amendment (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    bill_id      text        not null,
    amendment    text        not null,
    chamber      text        not null,
    part         integer     not null,
    deposited_on date        not null,
    mission      text        not null,
    intended_for text,
    statement    text,
    primary key (event_index, ordinal)
);
create index amendment_idx on read.amendment (bill_id, amendment);
comment on table read.amendment is 'Amendments deposited on a finance bill. They open nothing.';
comment on column read.amendment.intended_for is 'What its author says the credits are for; binds nobody.';

create table read.amendment_line (
    event_index    bigint      not null,
    ordinal        integer     not null,
    recorded_at    timestamptz not null,
    effective_on   date        not null,
    bill_id        text        not null,
    amendment      text        not null,
    programme      text        not null,
    ae_plus_cents  bigint      not null,
    ae_minus_cents bigint      not null,
    cp_plus_cents  bigint      not null,
    cp_minus_cents bigint      not null,
    primary key (event_index, ordinal)
);
create index amendment_line_idx on read.amendment_line (bill_id, amendment);
comment on table read.amendment_line is 'What an amendment adds to and takes from each programme. Euro cents, never negative.';

create table read.amendment_step (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    bill_id      text        not null,
    amendment    text        not null,
    step         text        not null,
    outcome      text,
    decided_on   date,
    source       text,
    primary key (event_index, ordinal)
);
create index amendment_step_idx on read.amendment_step (bill_id, amendment);
comment on table read.amendment_step is 'Offsets lifted and outcomes of amendments.';
