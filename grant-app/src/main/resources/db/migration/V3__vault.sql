create schema vault;
comment on schema vault is 'Personal data, encrypted per person. Events hold tokens only.';

create table vault.subject_key (
    subject_id     text primary key,
    wrapped_keyset bytea,
    created_at     timestamptz not null default now(),
    erased_at      timestamptz,
    constraint subject_key_erased check ((wrapped_keyset is null) = (erased_at is not null))
);
comment on table vault.subject_key is 'One key per person, wrapped by the master key, which is not in the database.';
comment on column vault.subject_key.subject_id is 'The person or body, by a meaningless identifier.';
comment on column vault.subject_key.wrapped_keyset is 'The key; null once the person is erased, and nothing of theirs can be read any more.';
comment on column vault.subject_key.erased_at is 'When the key was destroyed.';

create table vault.value (
    token      text primary key,
    subject_id text        not null references vault.subject_key,
    kind       text        not null,
    ciphertext bytea       not null,
    kept_at    timestamptz not null default now()
);
create index value_subject_idx on vault.value (subject_id);
comment on table vault.value is 'One encrypted value per token.';
comment on column vault.value.token is 'What events carry instead of the value.';
comment on column vault.value.kind is 'What it is: name, email, phone, iban.';
comment on column vault.value.ciphertext is 'AES-GCM under the key of the person, bound to the person and the kind.';

grant usage on schema vault to jalon_app;
grant select, insert, update on vault.subject_key to jalon_app;
grant select, insert on vault.value to jalon_app;
