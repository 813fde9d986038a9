-- What the log says of itself is the database's to say: the index of an event, when it was recorded, its place in its stream. The
-- application gives the rest.
revoke insert on es.event from jalon_app;
grant insert (event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload_revision, payload, meta_data,
              command_id, command_part) on es.event to jalon_app;

create table es.invented_history (
    invented_since timestamptz not null default clock_timestamp(),
    only_one       boolean     not null default true,
    constraint invented_history_pkey primary key (only_one),
    constraint invented_history_only_one check (only_one)
);
comment on table es.invented_history is 'One row when the log was told past times by the loader of an invented history: it is then no log of real acts, for good.';
comment on column es.invented_history.invented_since is 'When the first load of invented acts began.';
comment on column es.invented_history.only_one is 'Always true: there is one row at most.';
grant select on es.invented_history to jalon_app;
-- Loaded before this mark existed.
insert into es.invented_history (invented_since) select min(started_at) from ops.demo_load having count(*) > 0;

-- Runs after a0_serialize, so under the append lock. The one time of the log never goes back, even when the clock of the machine does, or
-- another machine takes over whose clock is late. A time is given only by who may: the owner, and the loader of an invented history.
create function es.place_in_order() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    latest timestamptz;
begin
    if new.sequence_number <> 0 and not exists (
        select from es.event
         where aggregate_identifier = new.aggregate_identifier and sequence_number = new.sequence_number - 1)
    then
        raise exception 'Event % of stream % does not come next', new.sequence_number, new.aggregate_identifier
            using errcode = 'check_violation';
    end if;
    if new.time_stamp is null then
        new.time_stamp := clock_timestamp();
        select time_stamp into latest from es.event order by global_index desc limit 1;
        if latest > new.time_stamp and not exists (select from es.invented_history) then
            new.time_stamp := latest;
        end if;
    end if;
    return new;
end
$$;
comment on function es.place_in_order() is 'Says when an event is recorded, and refuses one that does not come next in its stream.';
create trigger a2_place_in_order before insert on es.event for each row execute function es.place_in_order();
alter table es.event enable always trigger a2_place_in_order;

-- Names of functions mean those of PostgreSQL, whatever the session says.
alter function es.serialize_append() set search_path = pg_catalog, pg_temp;
alter function es.refuse_change() set search_path = pg_catalog, pg_temp;
