-- Prison leavers who start treatment within 21 days, of those with a need, whole and by part, from prison-continuity-of-care.
-- area: council area that people are released to; period: first day of the month of release; numerator, denominator: adults.
-- Source: NDTMS, prison and community records linked, as public health sends them.
select local_authority as area, period_from as period, part.breakdown, submission, count(*)::int as rows,
       sum(started_within_21_days) as numerator, sum(released_with_need)::double precision as denominator
  from accepted.prison_continuity_of_care
 cross join lateral (values (''), ('group=' || substance_group), ('release=' || release_kind)) as part (breakdown)
 where period_from >= :from and period_from < :until
 group by local_authority, period_from, part.breakdown, submission
