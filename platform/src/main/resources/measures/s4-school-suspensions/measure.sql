-- Suspensions for drugs and alcohol, and pupils of the schools that answered, from accepted school-suspensions returns.
-- area: council area of the school; period: first day of the term; numerator: suspensions; denominator: pupils.
-- Source: school census, as the councils send it. A school has a row a reason, so its pupils are taken once.
with school as (
    select local_authority as area, period_from as period, submission, school_urn, count(*)::int as rows,
           coalesce(sum(suspensions) filter (where reason_code = 'DA'), 0) as suspensions,
           max(pupils_on_roll) as pupils
      from accepted.school_suspensions
     where period_from >= :from and period_from < :until
     group by local_authority, period_from, submission, school_urn
)
select area, period, '' as breakdown, submission, sum(rows)::int as rows,
       sum(suspensions) as numerator, sum(pupils)::double precision as denominator
  from school
 group by area, period, submission
