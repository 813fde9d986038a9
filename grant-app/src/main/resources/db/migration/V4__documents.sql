create table ops.document (
    sha256      text        not null constraint document_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    shelf       text        not null constraint document_shelf check (shelf in ('PROOF', 'BANK')),
    name        text        not null constraint document_name check (length(name) between 1 and 200),
    media_type  text        not null,
    size_bytes  bigint      not null constraint document_size check (size_bytes between 1 and 26214400),
    bytes       bytea       not null,
    received_at timestamptz not null default now(),
    received_by text        not null,
    primary key (sha256, shelf)
);
-- Ciphertext does not compress.
alter table ops.document alter column bytes set storage external;
comment on table ops.document is 'Files that events name by their SHA-256. Rows are added, never changed: in the database, so that one backup holds all.';
comment on column ops.document.sha256 is 'SHA-256 of the file in clear, in hexadecimal; what events carry.';
comment on column ops.document.shelf is 'PROOF: what people join to their acts. BANK: files to and from the bank, for accountants only.';
comment on column ops.document.name is 'Name of the file when it was first received, cleaned.';
comment on column ops.document.media_type is 'What the content is, whatever the name says.';
comment on column ops.document.size_bytes is 'Size in clear.';
comment on column ops.document.bytes is 'The file, encrypted by the vault under the key of subject document/<sha256>.';
comment on column ops.document.received_by is 'Who sent it first, by their stable id.';

grant select, insert on ops.document to jalon_app;
