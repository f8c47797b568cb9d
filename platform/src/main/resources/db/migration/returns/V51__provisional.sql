-- whether the partner said, when it accepted a submission or since, that its figures may still change
alter table returns.submission add column provisional boolean not null default false;

create or replace view returns.published_submission as
    select s.id as submission, r.specification, r.organisation, r.period, r.period_from, r.period_to,
           s.accepted_no, s.accepted_at, s.superseded_no, s.provisional
      from returns.submission s
      join returns.return r on r.id = s.return
     where s.accepted_no is not null;
