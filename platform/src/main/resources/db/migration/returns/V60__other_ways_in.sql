-- Other ways in than a file: keyed on a page, nil, late by agreement, filled in by the partnership, in parts by colleagues.

-- a return that is being keyed: one open draft for each that keys it, the partner or the partnership for it
create table returns.draft (
    id         bigint generated always as identity primary key,
    return     bigint not null references returns.return,
    keeper     text not null check (keeper <> ''),
    started_by bigint not null,
    starter    text not null,
    started_at timestamptz not null,
    saved_by   bigint not null,
    saver      text not null,
    saved_at   timestamptz not null,
    -- what it became; null while it is open
    submission bigint unique references returns.submission,
    dropped_at timestamptz,
    check (submission is null or dropped_at is null)
);
create unique index one_open_draft on returns.draft (return, keeper) where submission is null and dropped_at is null;

-- rows as they were keyed, right or not: column's name to what was written
create table returns.draft_row (
    draft  bigint not null references returns.draft,
    number int not null check (number > 0),
    cells  jsonb not null,
    primary key (draft, number)
);

-- a part of a draft that a colleague fills in
create table returns.part (
    id        bigint generated always as identity primary key,
    draft     bigint not null references returns.draft,
    colleague bigint not null,
    name      text not null,
    given_by  bigint not null,
    giver     text not null,
    given_at  timestamptz not null,
    due_on    date not null,
    note      text not null,
    columns   text[] not null check (cardinality(columns) > 0),
    rows      int[] not null check (cardinality(rows) > 0),
    closed_at timestamptz,
    outcome   text check (outcome in ('handed-back', 'taken-back')),
    check ((closed_at is null) = (outcome is null))
);
create index part_of_colleague on returns.part (colleague) where closed_at is null;

-- how a submission came, where it was not simply a file that its partner sent
create table returns.way (
    submission bigint not null references returns.submission,
    way        text not null check (way in ('keyed', 'nil', 'folder')),
    primary key (submission, way)
);

-- a later day for a return, asked for and decided on
create table returns.extension (
    id         bigint generated always as identity primary key,
    return     bigint not null references returns.return,
    asked_by   bigint not null,
    asker      text not null,
    asked_at   timestamptz not null,
    until      date not null,
    reason     text not null check (reason <> ''),
    decided_by bigint,
    decider    text,
    decided_at timestamptz,
    granted    boolean,
    answer     text,
    check ((decided_by is null) = (decided_at is null)),
    check ((decided_at is null) = (granted is null))
);
create unique index one_open_extension on returns.extension (return) where decided_at is null;
