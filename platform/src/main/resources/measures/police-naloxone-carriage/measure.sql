-- Frontline officers who carry naloxone, of all, from accepted naloxone returns of the police.
-- area: null, the force's whole area; period: first day of the month; numerator, denominator: officers.
-- Source: the force's own records.
select cast(null as text) as area, period_from as period, '' as breakdown, submission, count(*)::int as rows,
       sum(officers_carrying) as numerator, sum(officers_frontline)::double precision as denominator
  from accepted.naloxone
 where setting = 'police' and period_from >= :from and period_from < :until
 group by period_from, submission
