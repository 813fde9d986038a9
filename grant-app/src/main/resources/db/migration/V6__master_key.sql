-- A vault opened by another key than the one it was begun with would be split for ever: each half readable under one key only.
create table vault.master_key (
    only_one   boolean     primary key default true constraint master_key_only_one check (only_one),
    ciphertext bytea       not null,
    noted_at   timestamptz not null default now()
);
comment on table vault.master_key is 'Which master key this vault belongs to; the key itself is not in the database.';
comment on column vault.master_key.only_one is 'There is one row at most.';
comment on column vault.master_key.ciphertext is 'A known text, encrypted by the master key: only that key reads it.';
comment on column vault.master_key.noted_at is 'When the vault was first opened by a version that notes it.';
grant select, insert on vault.master_key to jalon_app;
