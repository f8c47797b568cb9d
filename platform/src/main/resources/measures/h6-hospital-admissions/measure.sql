-- Hospital admissions for drugs, whole, by cause and by age, from accepted hospital-admissions returns.
-- area: council area of residence; period: first day of the month; numerator: finished admission episodes.
-- Source: hospital episode statistics, as the integrated care board sends them.
select local_authority as area, period_from as period, part.breakdown, submission,
       count(*)::int as rows, sum(admissions) as numerator, cast(null as double precision) as denominator
  from accepted.hospital_admissions
 cross join lateral (values (''), ('cause=' || cause), ('age=' || age_band)) as part (breakdown)
 where period_from >= :from and period_from < :until
 group by local_authority, period_from, part.breakdown, submission
