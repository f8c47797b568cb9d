-- The register of areas. Files are its source: a load replaces all of it in one transaction, and counts itself.
create table areas.loading (
    number bigint generated always as identity primary key,
    fingerprint text not null, -- of the files
    loaded_at timestamptz not null
);

create table areas.area (
    code text primary key check (code ~ '^[EWSNKJ][0-9]{8}$'),
    name text not null,
    type text not null,
    valid_from date, -- first day; null where not known
    valid_to date, -- last day; null where it still is
    check (valid_to >= valid_from)
);

create table areas.lookup (
    id text primary key,
    name text not null,
    as_of text not null, -- a day, a month or a year
    fit text not null check (fit in ('exact', 'best-fit', 'overlap')),
    source text not null
);

create table areas.link (
    child text not null references areas.area,
    parent text not null references areas.area,
    hierarchy text not null,
    lookup text not null references areas.lookup,
    primary key (child, parent, hierarchy)
);
create index on areas.link (parent);

create table areas.succession (
    former text not null references areas.area,
    successor text not null references areas.area,
    on_day date not null, -- the successor's first day
    change text not null,
    lookup text not null references areas.lookup,
    primary key (former, successor)
);

create table areas.estimate (
    id text primary key,
    name text not null,
    source text not null
);

create table areas.population (
    area text not null references areas.area,
    on_day date not null,
    estimate text not null references areas.estimate,
    total bigint not null check (total >= 0), -- people
    ages bigint[] not null, -- people by five-year band, 0 to 4 first, 90 and over last; empty where there are no ages
    primary key (area, on_day, estimate)
);

create table areas.deprivation (
    area text not null references areas.area,
    edition text not null,
    score numeric not null,
    rank int not null, -- 1 is the most deprived
    ranked int not null,
    decile int not null check (decile between 1 and 10), -- 1 is the most deprived tenth
    primary key (area, edition)
);

create table areas.boundary (
    area text primary key references areas.area,
    rings text not null -- JSON: rings of [longitude, latitude]
);

-- Every area with all that lies in it, at any depth and itself included; overlaps are left out, since nothing adds up
-- over them. Filled at each load.
create table areas.inside (
    outer_area text not null,
    inner_area text not null,
    exact boolean not null, -- false where a best fit is on the way
    primary key (outer_area, inner_area)
);
create index on areas.inside (inner_area);

-- What other modules may read.
create view areas.published_area as select code, name, type, valid_from, valid_to from areas.area;
create view areas.published_inside as select outer_area, inner_area, exact from areas.inside;
create view areas.published_population as select area, on_day, estimate, total, ages from areas.population;
create view areas.published_succession as select former, successor, on_day, change from areas.succession;
