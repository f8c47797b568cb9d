-- What owners change and nobody forgets: one row a version; its body is empty where the item had ended.
create table calendar.item (
    kind text not null,
    key text not null,
    number integer not null check (number > 0),
    place integer not null,
    body jsonb,
    known_from timestamptz not null,
    known_to timestamptz check (known_to >= known_from),
    author text not null check (author <> ''),
    reason text not null check (reason <> ''),
    primary key (kind, key, number)
);

create unique index one_current_version on calendar.item (kind, key) where known_to is null;
