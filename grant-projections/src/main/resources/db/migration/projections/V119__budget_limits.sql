-- Read tables are disposable: those whose columns change start anew, and their processors read the log again from its start.
delete from es.token where processor_name = 'projection.budget';
delete from read.position where projection = 'budget';

truncate read.budget_movement, read.budget_node;
alter table read.budget_movement
    add column cp_initial_cents bigint not null,
    add column cp_carried_cents bigint not null;
comment on column read.budget_movement.cp_initial_cents is 'CP opened by the initial finance act: the base of the limits of the year.';
comment on column read.budget_movement.cp_carried_cents is 'CP carried forward to the next year, within the limit of the law.';

-- What is handed down and what is carried forward are read in a newer form; the audit trail shows what the log is read as.
update read.audit set payload = payload || '{"netAeCents": 0, "netCpCents": 0}', revision = 2
 where event_name = 'budget.credits-allotted' and revision = 1;
update read.audit set payload = payload || '{"liftedByBillId": ""}', revision = 3
 where event_name = 'budget.credits-carried-forward' and revision = 2;
