-- Returns that the partnership filled in for a partner, from an e-mail, a document or a call: what it was, and its own copy of it,
-- encrypted under a key of its own like any file and never read by Chesil.
create table returns.filled_in (
    id           bigint generated always as identity primary key,
    return       bigint not null references returns.return,
    kind         text not null check (kind in ('e-mail', 'document', 'telephone')),
    dated        date not null,
    -- what was attached; nothing where it was a call
    file_name    text,
    bytes        bigint,
    sha256       bytea,
    filled_by    bigint not null,
    filler       text not null,
    filled_at    timestamptz not null,
    -- first the draft that was keyed from it, if any; then the submission that it became
    draft        bigint references returns.draft,
    submission   bigint unique references returns.submission,
    confirmed_by bigint,
    confirmer    text,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null))
);

create table returns.evidence_chunk (
    evidence bigint not null references returns.filled_in,
    number   int not null,
    bytes    bytea not null,
    primary key (evidence, number)
);
alter table returns.evidence_chunk alter column bytes set storage external; -- ciphertext does not compress

create table returns.evidence_key (
    evidence bigint primary key,
    wrapped  bytea not null,
    made_at  timestamptz not null
);

-- when a partner last looked at how reliably it sends: the partnership sees a quarter once the partner has
create table returns.reliability_seen (
    organisation text primary key,
    seen_at      timestamptz not null
);
