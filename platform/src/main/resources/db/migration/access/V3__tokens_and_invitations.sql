-- Tokens for a partner's own system, and one-time links to set a password: only the hash of either is kept.
create table access.token (
    id bigint generated always as identity primary key,
    hash bytea not null unique check (octet_length(hash) = 32),
    user_id bigint not null references access.users,
    name text not null check (name <> ''),
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['submit-returns', 'read-figures']),
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz,
    revoked_at timestamptz
);
create index on access.token (user_id);

create table access.invitation (
    hash bytea primary key check (octet_length(hash) = 32),
    user_id bigint not null references access.users,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz
);
-- at most one link to an account is open at a time: a new one takes the place of the old
create unique index on access.invitation (user_id) where used_at is null;
