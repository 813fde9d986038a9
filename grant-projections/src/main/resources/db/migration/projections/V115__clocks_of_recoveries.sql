alter table read.clock_fact add column item integer not null default 0;
comment on column read.clock_fact.item is 'Number of the recovery the clock is about; 0 when it is about the dossier as a whole.';
