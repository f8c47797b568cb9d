-- Packs: what each is to hold, and its files as they were made of a frozen release. Files are kept, so that what the board was
-- given can be given again to the byte, whatever the program has learnt since.
create table publishing.contents (
    -- a release, which is another module's
    release bigint primary key,
    parts text[] not null,
    indicators text[] not null,
    chosen_by text not null,
    chosen_at timestamptz not null
);

create table publishing.pack (
    id bigint generated always as identity primary key,
    release bigint not null,
    state text not null check (state in ('asked', 'made', 'failed')),
    parts text[] not null,
    indicators text[] not null,
    asked_by text not null,
    asked_at timestamptz not null,
    made_at timestamptz,
    check ((state = 'made') = (made_at is not null))
);

create index on publishing.pack (release, id desc);

-- one making of one release at a time
create unique index on publishing.pack (release) where state = 'asked';

create table publishing.pack_file (
    pack bigint not null references publishing.pack,
    format text not null check (format in ('slides', 'paper', 'data', 'report')),
    content bytea not null,
    sha256 bytea not null check (octet_length(sha256) = 32),
    primary key (pack, format)
);

create function publishing.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the files of a pack are kept as they were made' using errcode = 'restrict_violation';
end
$$;

create trigger kept before update or delete on publishing.pack_file
    for each row execute function publishing.refuse_change();
