-- A calendar of another program cannot sign in: its link carries a token that is good for the calendar alone.
alter table access.token drop constraint token_scopes_check;
alter table access.token add constraint token_scopes_check check (
    cardinality(scopes) > 0 and scopes <@ array['submit-returns', 'read-figures', 'read-calendar']
);
