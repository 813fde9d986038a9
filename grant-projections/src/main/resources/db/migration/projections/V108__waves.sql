create table read.call_opening (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    call_id      text        not null,
    title        text        not null,
    kind         text        not null,
    budget_node  text        not null,
    fictional    boolean     not null,
    rule_set     text        not null,
    label_target bigint,
    primary key (event_index, ordinal)
);
comment on table read.call_opening is 'Calls, as published.';

create table read.call_end (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    call_id      text        not null,
    primary key (event_index, ordinal)
);
comment on table read.call_end is 'Calls that are over.';

create table read.wave_movement (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    call_id      text        not null,
    wave         integer     not null,
    movement     text        not null,
    opens_on     date,
    closes_at    timestamptz,
    primary key (event_index, ordinal)
);
create index wave_movement_idx on read.wave_movement (call_id, wave, event_index);
comment on table read.wave_movement is 'Waves opened, their closing moved, and closed.';

create table read.session_step (
    event_index  bigint      not null,
    ordinal      integer     not null,
    recorded_at  timestamptz not null,
    effective_on date        not null,
    session_id   text        not null,
    step         text        not null,
    call_id      text,
    wave         integer,
    held_on      date,
    selected     integer,
    waitlisted   integer,
    turned_down  integer,
    primary key (event_index, ordinal)
);
create index session_step_idx on read.session_step (session_id, event_index);
comment on table read.session_step is 'Jury sessions: convened, opened, ranked, minutes signed with their counts.';
