-- Cash by what became of it, seized cash as the whole, from accepted seizures returns.
-- area: null, the force's whole area; period: first day of the month; numerator: pounds.
-- Source: the force's property records. States are of different days of the same money and are never added up.
select cast(null as text) as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(value_gbp) as numerator, cast(null as double precision) as denominator
  from accepted.seizures
 cross join lateral (values ('', cash_state = 'seized'), ('state=' || cash_state, true)) as part (breakdown, counts)
 where kind = 'cash' and part.counts and period_from >= :from and period_from < :until
 group by period_from, part.breakdown, submission
