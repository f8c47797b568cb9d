-- Adults in treatment in the year to the quarter's end, whole and by substance group, from accepted adult-treatment returns.
-- area: council area of residence; period: first day of the quarter; numerator: adults.
-- Source: NDTMS reports, as the treatment providers send them.
select local_authority as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(in_treatment) as numerator, cast(null as double precision) as denominator
  from accepted.adult_treatment
 cross join lateral (values (''), ('group=' || substance_group)) as part (breakdown)
 where period_from >= :from and period_from < :until
 group by local_authority, period_from, part.breakdown, submission
