-- Who was asked and reminded of what, so that nobody is twice for the same reason, whatever is started again.
create table calendar.commentary_request (
    meeting text not null,
    indicator text not null,
    owner text not null,
    reason text not null check (reason in ('signal', 'target-met', 'target-set', 'every-meeting')),
    period date not null,
    asked_at timestamptz not null,
    due_on date not null,
    primary key (meeting, indicator)
);

create table calendar.digest (
    user_id bigint not null,
    day date not null,
    letter bigint not null,
    primary key (user_id, day)
);

create table calendar.reminder (
    id bigint generated always as identity primary key,
    user_id bigint not null,
    about text not null check (about in ('return', 'commentary', 'action', 'product')),
    subject text not null,
    words text not null,
    step text not null,
    at timestamptz not null,
    asked_by text,
    letter bigint not null,
    unique (user_id, subject, step)
);

create index reminders_of_subject on calendar.reminder (subject);

create table calendar.preference (
    user_id bigint primary key,
    digests boolean not null
);

-- the draft or frozen release that is made for a meeting, and the words beside it
create table calendar.meeting_release (
    meeting text not null,
    release bigint not null,
    primary key (meeting, release)
);
