-- Disruptions of drug supply: major and moderate as the whole, every grade and strand as parts, from supply-disruptions returns.
-- area: null, the force's whole area; period: first day of the month; numerator: disruptions.
-- Source: the force's returns to the national disruption system. A part by strand holds major and moderate ones only.
select cast(null as text) as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(disruptions) as numerator, cast(null as double precision) as denominator
  from accepted.supply_disruptions
 cross join lateral (values ('', grade in ('major', 'moderate')),
                            ('grade=' || grade, true),
                            ('strand=' || strand, grade in ('major', 'moderate'))) as part (breakdown, counts)
 where part.counts and period_from >= :from and period_from < :until
 group by period_from, part.breakdown, submission
