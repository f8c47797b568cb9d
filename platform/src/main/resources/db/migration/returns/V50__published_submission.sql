-- which submissions count or counted, and for what: other modules say by it who was heard
create view returns.published_submission as
    select s.id as submission, r.specification, r.organisation, r.period, r.period_from, r.period_to,
           s.accepted_no, s.accepted_at, s.superseded_no
      from returns.submission s
      join returns.return r on r.id = s.return
     where s.accepted_no is not null;
