-- Who may sign in, by which proof, and the sessions that are open; people and proofs are apart, so that a provider can be added.
create table access.users (
    id bigint generated always as identity primary key,
    user_name text not null unique check (user_name = lower(user_name) and user_name ~ '^[a-z0-9][a-z0-9._+@-]{1,199}$'),
    name text not null check (name <> ''),
    organisation text,
    roles text[] not null default '{}',
    state text not null check (state in ('invited', 'active', 'suspended')),
    demonstration boolean not null default false,
    failed_attempts int not null default 0,
    failed_at timestamptz,
    signed_in_at timestamptz,
    created_at timestamptz not null,
    check (roles <@ array['senior-responsible-owner', 'board-member', 'partnership-manager', 'analyst', 'commissioner',
        'operations-lead', 'data-officer', 'group-chair', 'administrator']),
    -- scope is by organisation: a data officer without one would send for nobody
    check (organisation is not null or not 'data-officer' = any (roles))
);

-- provider "password": subject is the user name, secret its hash; other providers have a subject and no secret
create table access.identity (
    provider text not null,
    subject text not null,
    user_id bigint not null references access.users,
    secret text,
    primary key (provider, subject),
    check ((provider = 'password') = (secret is not null))
);
create index on access.identity (user_id);

-- id is the SHA-256 of what the browser holds: whoever reads this table can open no session
create table access.session (
    id bytea primary key check (octet_length(id) = 32),
    user_id bigint not null references access.users,
    started_at timestamptz not null,
    seen_at timestamptz not null
);
create index on access.session (user_id);
create index on access.session (seen_at);
