-- Drug offences by month and LSOA, from accepted recorded-crime returns.
-- area: LSOA of the anonymised point, null where police gave none; period: first day of the month; numerator: offences.
-- Source: data.police.uk street files. A row is an offence; crime ids repeat and are no key.
select nullif(lsoa_code, '') as area,
       period_from as period,
       '' as breakdown,
       submission,
       count(*)::int as rows,
       count(*) as numerator,
       cast(null as double precision) as denominator
  from accepted.recorded_crime
 where crime_type = 'Drugs'
   and period_from >= :from and period_from < :until
 group by nullif(lsoa_code, ''), period_from, submission
