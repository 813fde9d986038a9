-- A seal per event: SHA-256 over the seal before it and all that the log holds of the event. What is changed, taken out or slipped in past
-- the triggers no longer fits its seal; a whole log sealed again no longer fits what each node keeps in a file beside the database.

create table es.epoch (
    epoch     integer generated always as identity primary key,
    opened_at timestamptz not null default clock_timestamp(),
    opened_by text        not null,
    reason    text        not null,
    found     text        not null
);
comment on table es.epoch is 'From when on the log is taken as it stands. The first begins with the seals; each later one is the word of a person, after a restore.';
comment on column es.epoch.opened_by is 'Who took the log as it stood.';
comment on column es.epoch.reason is 'Why, in their words.';
comment on column es.epoch.found is 'What differed from what had been recorded.';

create table es.seal (
    epoch        integer not null references es.epoch,
    global_index bigint  not null,
    seal         bytea   not null,
    constraint seal_pkey primary key (epoch, global_index)
);
comment on table es.seal is 'What each event was when it was recorded. The seals of earlier epochs stay, as a trace of what was.';
comment on column es.seal.global_index is 'The event.';
comment on column es.seal.seal is 'SHA-256 over the seal before it and the event.';

create function es.seal_of(before bytea, event es.event) returns bytea language sql stable set search_path = pg_catalog, pg_temp as $$
    select sha256(before || convert_to(json_build_array(
        event.global_index, event.event_identifier, event.aggregate_identifier, event.sequence_number, event.type,
        extract(epoch from event.time_stamp), event.payload_type, event.payload_revision, event.payload, event.meta_data,
        event.command_id, event.command_part)::text, 'UTF8'))
$$;
comment on function es.seal_of(bytea, es.event) is 'The seal of an event, after the seal of the one before it; empty before the first.';

create function es.seal_events() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    current_epoch integer := (select max(epoch) from es.epoch);
    last_index bigint := 0;
    last_seal bytea := '';
    event es.event;
begin
    select global_index, seal into last_index, last_seal
      from es.seal where epoch = current_epoch order by global_index desc limit 1;
    last_seal := coalesce(last_seal, '');
    for event in select * from added order by global_index loop
        if event.global_index <= last_index then
            raise exception 'Events are added at the end of the log: % comes after %', event.global_index, last_index
                using errcode = 'insufficient_privilege';
        end if;
        last_index := event.global_index;
        last_seal := es.seal_of(last_seal, event);
        insert into es.seal (epoch, global_index, seal) values (current_epoch, last_index, last_seal);
    end loop;
    return null;
end
$$;
comment on function es.seal_events() is 'Seals what was just added. Writers come one after the other: see es.serialize_append.';
create trigger a2_seal after insert on es.event referencing new table as added for each statement execute function es.seal_events();
alter table es.event enable always trigger a2_seal;

-- Refusals are sealed one by one: they come in no order.
create table ops.refusal_seal (
    epoch      integer not null references es.epoch,
    refusal_id bigint  not null,
    seal       bytea   not null,
    constraint refusal_seal_pkey primary key (epoch, refusal_id)
);
comment on table ops.refusal_seal is 'What each refusal was when it was noted.';
comment on column ops.refusal_seal.seal is 'SHA-256 over the row.';

create function ops.refusal_seal_of(refusal ops.refusal) returns bytea language sql stable set search_path = pg_catalog, pg_temp as $$
    select sha256(convert_to(json_build_array(
        refusal.refusal_id, extract(epoch from refusal.refused_at), refusal.actor, refusal.role, refusal.act, refusal.target_type,
        refusal.target_id, refusal.code, refusal.values, refusal.message, refusal.command_id)::text, 'UTF8'))
$$;
comment on function ops.refusal_seal_of(ops.refusal) is 'The seal of a refusal.';

create function ops.seal_refusals() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into ops.refusal_seal (epoch, refusal_id, seal)
    select (select max(epoch) from es.epoch), r.refusal_id, ops.refusal_seal_of(r) from added r;
    return null;
end
$$;
comment on function ops.seal_refusals() is 'Seals what was just noted.';
create trigger a2_seal after insert on ops.refusal referencing new table as added for each statement execute function ops.seal_refusals();
create trigger a1_no_change before update or delete on ops.refusal for each row execute function es.refuse_change();
create trigger a1_no_truncate before truncate on ops.refusal for each statement execute function es.refuse_change();
alter table ops.refusal enable always trigger a2_seal;
alter table ops.refusal enable always trigger a1_no_change;
alter table ops.refusal enable always trigger a1_no_truncate;

create function es.open_epoch(opened_by text, reason text, found text) returns integer language plpgsql as $$
declare
    opened integer;
    last_seal bytea := '';
    event es.event;
begin
    perform pg_advisory_xact_lock(7411, 1);
    insert into es.epoch (opened_by, reason, found) values (opened_by, reason, found) returning epoch into opened;
    for event in select * from es.event order by global_index loop
        last_seal := es.seal_of(last_seal, event);
        insert into es.seal (epoch, global_index, seal) values (opened, event.global_index, last_seal);
    end loop;
    insert into ops.refusal_seal (epoch, refusal_id, seal)
    select opened, r.refusal_id, ops.refusal_seal_of(r) from ops.refusal r;
    return opened;
end
$$;
comment on function es.open_epoch(text, text, text) is 'Seals the log again as it stands, and the refusals, on the word of a person. For its owner alone.';
select es.open_epoch('migration', 'The seals begin', '');

create trigger a1_no_change before update or delete on es.seal for each row execute function es.refuse_change();
create trigger a1_no_truncate before truncate on es.seal for each statement execute function es.refuse_change();
create trigger a1_no_change before update or delete on ops.refusal_seal for each row execute function es.refuse_change();
create trigger a1_no_truncate before truncate on ops.refusal_seal for each statement execute function es.refuse_change();
create trigger a1_no_change before update or delete on es.epoch for each row execute function es.refuse_change();
create trigger a1_no_truncate before truncate on es.epoch for each statement execute function es.refuse_change();
alter table es.seal enable always trigger a1_no_change;
alter table es.seal enable always trigger a1_no_truncate;
alter table ops.refusal_seal enable always trigger a1_no_change;
alter table ops.refusal_seal enable always trigger a1_no_truncate;
alter table es.epoch enable always trigger a1_no_change;
alter table es.epoch enable always trigger a1_no_truncate;

create function es.skip_indexes(known bigint) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    numbers regclass := pg_get_serial_sequence('es.event', 'global_index');
    head bigint := greatest((select max(global_index) from es.event), pg_sequence_last_value(numbers), 0);
begin
    perform pg_advisory_xact_lock(7411, 1);
    if known > head + 1000000000 then
        raise exception 'No log was ever known up to %', known using errcode = 'invalid_parameter_value';
    end if;
    return setval(numbers, greatest(head, known) + 1000);
end
$$;
comment on function es.skip_indexes(bigint) is 'Leaves out the indexes of events that were lost, so that none of them is given to another event.';

revoke execute on function es.seal_of(bytea, es.event), es.seal_events(), es.open_epoch(text, text, text), es.skip_indexes(bigint),
    ops.refusal_seal_of(ops.refusal), ops.seal_refusals() from public;
grant execute on function es.seal_of(bytea, es.event), es.skip_indexes(bigint), ops.refusal_seal_of(ops.refusal) to jalon_app;
grant select on es.seal, es.epoch, ops.refusal_seal to jalon_app;
