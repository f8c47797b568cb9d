-- Stops and searches for controlled drugs, whole and by whether the object was found, from accepted stop-and-search returns.
-- area: null, the force's whole area; period: first day of the month; numerator: searches.
-- Source: data.police.uk stop and search files. "not-stated" where the force left the link to the object empty.
select cast(null as text) as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, count(*) as numerator, cast(null as double precision) as denominator
  from accepted.stop_and_search
 cross join lateral (values (''), ('found=' || case outcome_linked when true then 'yes' when false then 'no'
                                                else 'not-stated' end)) as part (breakdown)
 where object_of_search = 'Controlled drugs' and period_from >= :from and period_from < :until
 group by period_from, part.breakdown, submission
