-- Read tables are disposable: those whose columns change start anew, and their processors read the log again from its start.
delete from es.token where processor_name in ('projection.budget', 'projection.commitments', 'projection.payments', 'projection.clocks');
delete from read.position where projection in ('budget', 'commitments', 'payments', 'clocks');

drop table read.budget_movement;
create table read.budget_movement (
    event_index        bigint      not null,
    ordinal            integer     not null,
    recorded_at        timestamptz not null,
    effective_on       date        not null,
    budget_id          text        not null,
    node               text        not null,
    year               integer     not null,
    movement           text        not null,
    ae_opened_cents    bigint      not null,
    ae_frozen_cents    bigint      not null,
    ae_allotted_cents  bigint      not null,
    ae_reserved_cents  bigint      not null,
    ae_committed_cents bigint      not null,
    ae_lost_cents      bigint      not null,
    ae_notified_cents  bigint      not null,
    cp_opened_cents    bigint      not null,
    cp_frozen_cents    bigint      not null,
    cp_allotted_cents  bigint      not null,
    cp_paid_cents      bigint      not null,
    cp_lost_cents      bigint      not null,
    cp_notified_cents  bigint      not null,
    dossier_id         text,
    counterpart        text,
    legal_act          text,
    reference          text,
    until_on           date,
    primary key (event_index, ordinal)
);
create index budget_movement_idx on read.budget_movement (node, year, event_index);
create index budget_movement_budget_idx on read.budget_movement (budget_id, event_index);
create index budget_movement_year_idx on read.budget_movement (year);
create index budget_movement_dossier_idx on read.budget_movement (dossier_id, year) where dossier_id is not null;
comment on table read.budget_movement is 'Every movement of a budget, as what it adds to or takes from each position. Euro cents.';
comment on column read.budget_movement.ae_allotted_cents is 'Still opened here, usable in the node below that received it.';
comment on column read.budget_movement.ae_committed_cents is 'AE consumed; a withdrawal within the same year gives them back.';
comment on column read.budget_movement.ae_lost_cents is 'Commitment of an earlier year withdrawn: no AE comes back.';
comment on column read.budget_movement.ae_notified_cents is 'Subsidy of the State that its operator was told of; opens nothing by itself.';
comment on column read.budget_movement.cp_lost_cents is 'Payment of an earlier year that came back: no CP comes back.';
comment on column read.budget_movement.counterpart is 'The other budget of a movement between two.';
comment on column read.budget_movement.until_on is 'Last day of a reservation.';

create table read.budget_node (
    event_index      bigint      not null,
    ordinal          integer     not null,
    recorded_at      timestamptz not null,
    effective_on     date        not null,
    budget_id        text        not null,
    node             text        not null,
    year             integer     not null,
    kind             text,
    tier             text,
    parent_budget_id text,
    ministry         text,
    previous_node    text,
    regime           text,
    closed           boolean,
    primary key (event_index, ordinal)
);
create index budget_node_idx on read.budget_node (year, budget_id);
create index budget_node_budget_idx on read.budget_node (budget_id);
comment on table read.budget_node is 'What is said of the node of a budget: its kind, its parent, its regime. A column left empty says nothing new.';
comment on column read.budget_node.tier is 'STATE or OPERATOR; AE is consumed once in each, so they are never summed.';
comment on column read.budget_node.previous_node is 'The node of the nomenclature before that this one goes on from.';

create index dossier_node_idx on read.dossier (budget_node);
