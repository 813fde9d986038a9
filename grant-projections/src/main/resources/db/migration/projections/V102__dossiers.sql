create table read.dossier (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    call_id      text        not null,
    wave         integer     not null,
    budget_node  text        not null,
    rule_set     text        not null,
    applicant    text        not null,
    legal_form   text        not null,
    site_siret   text        not null,
    commune      text        not null,
    primary key (event_index, ordinal)
);
create index dossier_id_idx on read.dossier (dossier_id);
create index dossier_wave_idx on read.dossier (call_id, wave);
comment on table read.dossier is 'Who applied where, in which wave, under which rules: one row per dossier.';

create table read.dossier_project (
    event_index         bigint      not null,
    ordinal             integer     not null,
    recorded_at         timestamptz not null,
    effective_on        date        not null,
    dossier_id          text        not null,
    project_title       text        not null,
    sectors             text        []   not null,
    requested_cents     bigint      not null,
    eligible_cost_cents bigint      not null,
    primary key (event_index, ordinal)
);
create index dossier_project_idx on read.dossier_project (dossier_id, event_index desc);
comment on table read.dossier_project is 'What the applicant says of the project; the latest row holds.';

create table read.dossier_stage (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    dossier_id   text        not null,
    stage        text        not null,
    phase        text        not null,
    primary key (event_index, ordinal)
);
create index dossier_stage_idx on read.dossier_stage (dossier_id, event_index desc);
create index dossier_stage_reached_idx on read.dossier_stage (stage, dossier_id);
comment on table read.dossier_stage is 'Every move of a dossier through its life; the latest row is where it stands.';

create table read.dossier_territory (
    event_index       bigint      not null,
    ordinal           integer     not null,
    recorded_at       timestamptz not null,
    effective_on      date        not null,
    dossier_id        text        not null,
    territory         text        not null,
    reported_as       text        not null,
    geography_version text,
    primary key (event_index, ordinal)
);
create index dossier_territory_idx on read.dossier_territory (dossier_id, event_index desc);
comment on table read.dossier_territory is 'Kind of territory of the place, as classified, then as stated by the label.';
