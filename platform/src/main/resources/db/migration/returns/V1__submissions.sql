-- What partners sent, what became of it, and which submissions count: the rows themselves lie in typed tables, one a
-- specification version, that are made at start (rows_<specification>_v<version>).

-- one specification, one organisation, one period
create table returns.return (
    id            bigint generated always as identity primary key,
    specification text not null,
    organisation  text not null,
    period        text not null,
    period_kind   text not null check (period_kind in ('month', 'quarter', 'term', 'year')),
    period_from   date not null,
    period_to     date not null check (period_to >= period_from),
    unique (specification, organisation, period)
);
create index return_of_organisation on returns.return (organisation, specification, period_from);

-- one file sent for a return; a later one supersedes an earlier one
create table returns.submission (
    id                    bigint generated always as identity primary key,
    return                bigint not null references returns.return,
    number                int not null check (number > 0),
    specification_version int not null,
    state                 text not null check (state in ('receiving', 'checking', 'unreadable', 'quarantined', 'to-mend',
                              'ready', 'accepted', 'superseded', 'withdrawn', 'destroyed')),
    file_name             text not null,
    bytes                 bigint not null default 0,
    sha256                bytea,
    sent_by               bigint not null,
    sender                text not null,
    on_behalf             boolean not null,
    sent_at               timestamptz not null,
    -- made from the rows of that one, with mends
    mends                 bigint references returns.submission,
    checked_at            timestamptz,
    rows                  bigint not null default 0,
    accepted_rows         bigint not null default 0,
    rejected_rows         bigint not null default 0,
    -- all that checking found, as JSON of what the intake gave
    result                jsonb,
    reason                text,
    mend                  text,
    -- the acceptance numbers between which its rows counted
    accepted_no           bigint unique,
    accepted_at           timestamptz,
    accepted_by           bigint,
    accepter              text,
    superseded_no         bigint check (superseded_no > accepted_no),
    superseded_by         bigint references returns.submission,
    unique (return, number),
    check (rows = accepted_rows + rejected_rows),
    check ((accepted_no is null) = (accepted_at is null)),
    check (state not in ('accepted', 'superseded') or accepted_no is not null),
    check ((state = 'accepted') = (accepted_no is not null and superseded_no is null)),
    check ((state = 'superseded') = (superseded_by is not null))
);

-- two files cannot both count for one return
create unique index one_in_effect on returns.submission (return) where state = 'accepted';
create index submission_unfinished on returns.submission (state) where state in ('receiving', 'checking');

-- the last acceptance number given. Its row is locked from the taking of a number to the commit, so that numbers rise in the
-- order in which acceptances become visible, which a sequence alone does not promise
create table returns.acceptance (
    last  bigint not null,
    alone boolean primary key default true check (alone)
);
insert into returns.acceptance (last) values (0);

-- how far receiving or checking has come; written outside the transaction that does the work, and so without a reference that
-- would wait for it
create table returns.progress (
    submission bigint primary key,
    done       bigint not null,
    total      bigint,
    at         timestamptz not null
);

-- rows that were turned away, with every fault of each; the first thousands only, all are counted
create table returns.rejected_row (
    submission bigint not null references returns.submission,
    line       bigint not null,
    cells      jsonb not null,
    faults     jsonb not null,
    primary key (submission, line)
);

-- what a sender said of a value that is out of the usual: it never blocks
create table returns.confirmation (
    submission bigint not null references returns.submission,
    line       bigint not null,
    column_name text not null,
    confirmed_by bigint not null,
    confirmed_at timestamptz not null,
    primary key (submission, line, column_name)
);

-- files as sent, encrypted
create table returns.file_chunk (
    submission bigint not null references returns.submission,
    number     int not null,
    bytes      bytea not null,
    primary key (submission, number)
);
alter table returns.file_chunk alter column bytes set storage external; -- ciphertext does not compress

-- the key of each file, wrapped by the master key of the data folder; apart from the files, so that destroying a key destroys
-- its file, also in every copy of the chunks
create table returns.file_key (
    submission bigint primary key references returns.submission,
    wrapped    bytea not null,
    made_at    timestamptz not null
);

-- that a file was destroyed, by whom and why; this stays
create table returns.destruction (
    submission   bigint primary key references returns.submission,
    bytes        bigint not null,
    sha256       bytea,
    reason       text not null check (reason <> ''),
    destroyed_by bigint not null,
    destroyer    text not null,
    destroyed_at timestamptz not null
);

-- answers already given to a program that sends with an Idempotency-Key
create table returns.idempotency (
    sender     bigint not null,
    key        text not null check (length(key) between 1 and 200),
    -- what was asked for with it; the same key for something else is refused
    asked      text not null,
    submission bigint not null references returns.submission,
    at         timestamptz not null,
    primary key (sender, key)
);

-- what became of a submission, move by move
create table returns.move (
    submission bigint not null references returns.submission,
    number     int not null,
    move       text not null,
    state      text not null,
    at         timestamptz not null,
    who        bigint,
    name       text not null,
    note       text,
    primary key (submission, number)
);

-- which typed tables there are, and how to read each: code lists belong to a version, and old rows keep theirs
create table returns.row_table (
    specification text not null,
    version       int not null,
    name          text not null unique,
    decoded       text not null,
    primary key (specification, version)
);

-- what other modules read: accepted.<specification> and accepted.<specification>_known, made at start
create schema if not exists accepted;
