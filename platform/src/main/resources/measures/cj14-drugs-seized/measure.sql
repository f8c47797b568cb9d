-- Seizures of drugs, whole, by class and by drug, from accepted seizures returns.
-- area: council or force area of the seizure; period: first day of the month; numerator: seizures, each once a part.
-- Source: the force's property records, counted as the Home Office counts seizures.
select area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, count(distinct seizure) as numerator, cast(null as double precision) as denominator
  from accepted.seizures
 cross join lateral (values (''), ('class=' || drug_class), ('drug=' || drug)) as part (breakdown)
 where kind = 'drugs' and part.breakdown is not null and period_from >= :from and period_from < :until
 group by area, period_from, part.breakdown, submission
