create table read.aid_entry (
    event_index      bigint      not null,
    ordinal          integer     not null,
    recorded_at      timestamptz not null,
    effective_on     date        not null,
    undertaking_id   text        not null,
    movement         text        not null,
    source           text        not null,
    dossier_id       text,
    aid_basis        text,
    amount_cents     bigint      not null,
    granted_on       date,
    in_window_cents  bigint,
    ceiling_cents    bigint,
    primary key (event_index, ordinal)
);
create index aid_entry_idx on read.aid_entry (undertaking_id, event_index);
create index aid_entry_dossier_idx on read.aid_entry (dossier_id) where dossier_id is not null;
comment on table read.aid_entry is 'State aid of each single undertaking: declared, granted by us, adopted from a company that joined, released. Euro cents.';
comment on column read.aid_entry.source is 'Who granted it; the dossier, for a grant of ours.';
comment on column read.aid_entry.amount_cents is 'Negative when a grant is released.';
comment on column read.aid_entry.in_window_cents is 'De minimis aid in the window of the granting day, this one included, as judged then.';

create table read.undertaking_company (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    company      text        not null,
    head         text        not null,
    evidence     text,
    primary key (event_index, ordinal)
);
create index undertaking_company_idx on read.undertaking_company (company, event_index);
create index undertaking_company_head_idx on read.undertaking_company (head);
comment on table read.undertaking_company is 'With which head each company counts: itself, or the one it joined.';

create table read.delegation (
    event_index    bigint      not null,
    ordinal        integer     not null,
    recorded_at    timestamptz not null,
    effective_on   date        not null,
    delegation_id  text        not null,
    step           text        not null,
    delegate       text,
    call_id        text,
    max_cents      bigint,
    valid_from     date,
    valid_until_on date,
    legal_act      text,
    accredited     boolean,
    revoked_on     date,
    grounds        text,
    primary key (event_index, ordinal)
);
create index delegation_idx on read.delegation (delegation_id, event_index);
comment on table read.delegation is 'Delegations of signature, given and revoked.';
comment on column read.delegation.accredited is 'Whether the delegate is accredited with the accountant.';
