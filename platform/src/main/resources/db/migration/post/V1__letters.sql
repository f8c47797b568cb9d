-- Letters are written down in the transaction that causes them, so that none is sent for what did not happen.
create table post.letter (
    id bigint generated always as identity primary key,
    recipient text not null check (recipient <> ''),
    subject text not null check (subject <> ''),
    body text,
    state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unsure', 'kept')),
    attempts integer not null default 0,
    put_at timestamptz not null,
    tried_at timestamptz,
    sent_at timestamptz,
    why text,
    check ((state = 'sent') = (sent_at is not null)),
    check (body is not null or state not in ('waiting', 'sending'))
);

create index letters_in_hand on post.letter (state) where state in ('waiting', 'sending');
