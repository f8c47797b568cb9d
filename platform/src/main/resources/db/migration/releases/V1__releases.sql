-- What each audience was given. A release that was signed off can never be changed: the triggers see to it, whatever the
-- application does. The frozen ones together are the ledger.
create table releases.release (
    id bigint generated always as identity primary key,
    -- the number that people cite; given at sign-off, rising by one
    number integer unique check (number > 0),
    audience text not null check (audience in ('board', 'public')),
    title text not null check (title <> ''),
    state text not null check (state in ('draft', 'frozen', 'discarded')),
    -- the figures are those known at this moment
    known_at timestamptz not null,
    drafted_by text not null,
    drafted_at timestamptz not null,
    signed_by text,
    signed_at timestamptz,
    check ((state = 'frozen') = (number is not null)),
    check ((state = 'frozen') = (signed_by is not null)),
    check ((state = 'frozen') = (signed_at is not null))
);

create table releases.chosen (
    release bigint not null references releases.release,
    indicator text not null,
    primary key (release, indicator)
);

-- what was released, cell by cell: the figures of an indicator in an area, as the audience sees them
create table releases.content (
    release bigint not null references releases.release,
    indicator text not null,
    area text not null,
    reading jsonb not null,
    primary key (release, indicator, area)
);

create function releases.refuse_change() returns trigger language plpgsql as $$
declare
    touched bigint;
begin
    touched := case when tg_table_name = 'release' then (to_jsonb(old) ->> 'id')
                    else (to_jsonb(coalesce(new, old)) ->> 'release') end::bigint;
    if exists (select 1 from releases.release where id = touched and state = 'frozen') then
        raise exception 'release % is frozen and cannot be changed', touched using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end
$$;

create trigger frozen before update or delete on releases.release
    for each row execute function releases.refuse_change();
create trigger frozen before insert or update or delete on releases.content
    for each row execute function releases.refuse_change();
create trigger frozen before insert or update or delete on releases.chosen
    for each row execute function releases.refuse_change();

create function releases.refuse_truncate() returns trigger language plpgsql as $$
begin
    raise exception 'releases are never emptied' using errcode = 'restrict_violation';
end
$$;
create trigger kept before truncate on releases.release execute function releases.refuse_truncate();
create trigger kept before truncate on releases.content execute function releases.refuse_truncate();
