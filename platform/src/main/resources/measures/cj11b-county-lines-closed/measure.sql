-- County lines closed in the month, whole and by type of closure, from accepted county-lines returns.
-- area: null, the force's whole area; period: first day of the month; numerator: lines closed.
-- Source: the force's own count, by the definitions of the County Lines Programme.
select cast(null as text) as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(part.closed) as numerator, cast(null as double precision) as denominator
  from accepted.county_lines
 cross join lateral (values ('', lines_closed_type_1 + lines_closed_type_2),
                            ('type=1', lines_closed_type_1),
                            ('type=2', lines_closed_type_2)) as part (breakdown, closed)
 where period_from >= :from and period_from < :until
 group by period_from, part.breakdown, submission
