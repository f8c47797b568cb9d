-- Seizures that hold 50 g or more of one class A drug, from accepted seizures returns; months with a return and none are 0.
-- area: council or force area of the seizure; period: first day of the month; numerator: seizures.
-- Source: the force's property records. The line of 50 g is the partnership's own.
with item as (
    select area, period_from, submission, seizure,
           drug_class = 'A' and case unit when 'kg' then quantity * 1000 when 'g' then quantity end >= 50 as large
      from accepted.seizures
     where period_from >= :from and period_from < :until
)
select area, period_from as period, '' as breakdown, submission, count(*)::int as rows,
       count(distinct seizure) filter (where large) as numerator, cast(null as double precision) as denominator
  from item
 group by area, period_from, submission
