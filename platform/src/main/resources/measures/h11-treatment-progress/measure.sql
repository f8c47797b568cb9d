-- Adults who show substantial progress, of those whose progress can be told, from accepted adult-treatment returns.
-- area: council area of residence; period: first day of the quarter; numerator, denominator: adults in the year to its end.
-- Source: NDTMS treatment outcomes, as the treatment providers send them.
select local_authority as area, period_from as period, part.breakdown, submission, count(*)::int as rows,
       sum(progress_showing) as numerator, sum(progress_classified)::double precision as denominator
  from accepted.adult_treatment
 cross join lateral (values (''), ('group=' || substance_group)) as part (breakdown)
 where period_from >= :from and period_from < :until
 group by local_authority, period_from, part.breakdown, submission
