-- Arrests for drug-driving, whole and by why the driver was stopped, from accepted roadside-drug-tests returns.
-- area: null, the force's whole area; period: first day of the month; numerator: people arrested.
-- Source: the force's records.
select cast(null as text) as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(arrests) as numerator, cast(null as double precision) as denominator
  from accepted.roadside_drug_tests
 cross join lateral (values (''), ('reason=' || reason)) as part (breakdown)
 where period_from >= :from and period_from < :until
 group by period_from, part.breakdown, submission
