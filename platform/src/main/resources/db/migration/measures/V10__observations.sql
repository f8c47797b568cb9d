-- What indicators came to, and between which calculations we knew it: nothing is overwritten, so that a figure of an old
-- paper is found again.

-- One run of the measures over what was accepted by then. Numbers rise with known_at: a lock lets one run at a time.
create table measures.calculation (
    number bigint generated always as identity primary key,
    known_at timestamptz not null,
    acceptance bigint,
    cause text not null
);

create index calculation_known_at on measures.calculation (known_at, number);

-- One line on a chart. The number keeps observations narrow: there are millions of them.
create table measures.series (
    id integer generated always as identity primary key,
    indicator text not null,
    breakdown text not null,
    area text not null,
    area_vintage text not null,
    unique (indicator, breakdown, area, area_vintage)
);

create table measures.observation (
    series integer not null references measures.series,
    -- the first day of the period; how long it is, the indicator's grain says
    period date not null,
    known_from bigint not null references measures.calculation,
    known_to bigint references measures.calculation,
    definition_version smallint not null,
    numerator double precision not null,
    denominator double precision,
    -- in the indicator's unit: a proportion in per cent; null where the denominator is 0
    value double precision,
    lower95 double precision,
    upper95 double precision,
    method text not null check (method in ('none', 'exact', 'byar', 'wilson', 'simulated')),
    status text not null check (status in ('final', 'provisional', 'suppressed-at-source')),
    -- of the organisations whose returns were expected, how many were heard
    heard smallint not null,
    expected smallint not null,
    -- where it came from: submissions, and how many rows of each counted
    submissions bigint[] not null,
    rows_counted integer[] not null,
    primary key (series, period, known_from),
    check (known_to > known_from),
    check (lower95 <= upper95),
    check (cardinality(submissions) = cardinality(rows_counted))
);

-- one current value a period; holds all that charts and scorecards read, so that they read the index alone
create unique index observation_current on measures.observation (series, period)
    include (numerator, denominator, value, lower95, upper95, method, status, heard, expected, definition_version, known_from)
    where known_to is null;
