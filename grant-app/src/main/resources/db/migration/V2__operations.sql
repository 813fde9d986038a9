create schema ops;
comment on schema ops is 'What the running system notes beside the log: refusals, progress of a load.';

create table ops.refusal (
    refusal_id  bigint generated always as identity primary key,
    refused_at  timestamptz not null,
    actor       text        not null,
    role        text,
    act         text        not null,
    target_type text,
    target_id   text,
    code        text        not null,
    values      jsonb       not null default '{}',
    message     text        not null,
    command_id  text        not null
);
create index refusal_target_idx on ops.refusal (target_id, refused_at);
create index refusal_at_idx on ops.refusal (refused_at);
comment on table ops.refusal is 'Who tried what, and which rule said no. Nothing was recorded in the log.';
comment on column ops.refusal.refused_at is 'When the system received the act.';
comment on column ops.refusal.actor is 'Who asked.';
comment on column ops.refusal.role is 'The role under which they asked, or all the roles they had when none was enough.';
comment on column ops.refusal.act is 'Code of the act, e.g. payment.order.';
comment on column ops.refusal.target_type is 'Kind of stream aimed at, e.g. dossier.';
comment on column ops.refusal.target_id is 'Stream aimed at.';
comment on column ops.refusal.code is 'Stable code of the rule, e.g. InsufficientAvailableAE.';
comment on column ops.refusal.values is 'The values that broke the rule.';
comment on column ops.refusal.message is 'The refusal in one line, for the log.';
comment on column ops.refusal.command_id is 'The command that was refused.';

create table ops.demo_load (
    load_id     text primary key,
    anchor_date date        not null,
    seed        bigint      not null,
    plan        text        not null,
    started_at  timestamptz not null default now(),
    finished_at timestamptz
);
comment on table ops.demo_load is 'The loads of the reference history, so that a second start changes nothing and a broken one resumes.';
comment on column ops.demo_load.load_id is 'Name of the history loaded.';
comment on column ops.demo_load.anchor_date is 'The day taken as today when the load began; relative dates of a resumed load stay the same.';
comment on column ops.demo_load.seed is 'Seed of everything drawn.';
comment on column ops.demo_load.plan is 'Fingerprint of the plan; another plan needs another data directory.';
comment on column ops.demo_load.finished_at is 'Null while the load is not complete.';

grant usage on schema ops to jalon_app;
grant select, insert on ops.refusal to jalon_app;
grant select, insert, update on ops.demo_load to jalon_app;

create schema read;
comment on schema read is 'Read models: disposable, computed from the log.';
create schema read_shadow;
comment on schema read_shadow is 'Where read models are rebuilt and compared while the live ones serve.';
grant usage, create on schema read, read_shadow to jalon_app;
alter default privileges in schema read grant all on tables to jalon_app;
alter default privileges in schema read grant all on sequences to jalon_app;
alter default privileges in schema read_shadow grant all on tables to jalon_app;
alter default privileges in schema read_shadow grant all on sequences to jalon_app;
