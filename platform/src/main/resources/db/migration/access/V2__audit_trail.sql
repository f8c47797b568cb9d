-- What was done, by whom, as a chain: each entry's hash covers the entry before it, and none can be changed or taken away.
create table access.audit_entry (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    user_id bigint,
    organisation text,
    roles text[] not null,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}',
    previous bytea not null unique check (octet_length(previous) = 32),
    hash bytea not null unique check (octet_length(hash) = 32)
);
create index on access.audit_entry (action, number);
create index on access.audit_entry (user_id, number);
create index on access.audit_entry (subject, number);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to';
end $$;

create trigger only_added_to before update or delete on access.audit_entry
    for each row execute function access.refuse_change();
create trigger never_emptied before truncate on access.audit_entry
    for each statement execute function access.refuse_change();

revoke update, delete, truncate on access.audit_entry from public, current_user;
