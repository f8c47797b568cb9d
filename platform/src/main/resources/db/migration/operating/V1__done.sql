-- what is done once in a register's life, so that a start need not look whether it was
create table operating.done (
    what text primary key,
    at   timestamptz not null
);
