-- County lines active at the month's end, whole and by kind, from accepted county-lines returns.
-- area: null, the force's whole area; period: first day of the month; numerator: lines.
-- Source: the force's own count, see the return's specification.
select cast(null as text) as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(lines_active) as numerator, cast(null as double precision) as denominator
  from accepted.county_lines
 cross join lateral (values (''), ('kind=' || line_kind)) as part (breakdown)
 where period_from >= :from and period_from < :until
 group by period_from, part.breakdown, submission
