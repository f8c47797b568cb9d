-- The days of seizures that hold 50 g or more of one class A drug, for a chart of the days from one to the next.
-- area: council or force area of the seizure; period: the day; numerator: seizures of that day.
-- Source: as measure.sql.
select area, seized_on as period, '' as breakdown, submission, count(*)::int as rows,
       count(distinct seizure) as numerator, cast(null as double precision) as denominator
  from accepted.seizures
 where drug_class = 'A' and case unit when 'kg' then quantity * 1000 when 'g' then quantity end >= 50
   and seized_on >= :from and seized_on < :until
 group by area, seized_on, submission
