-- Neighbourhood crime by month and LSOA, whole and by type, from accepted recorded-crime returns.
-- area: LSOA of the anonymised point, null where police gave none; period: first day of the month; numerator: crimes.
-- Source: data.police.uk street files; the four types stand in for the framework's definition (see cannot-say).
with crime as (
    select nullif(lsoa_code, '') as area, period_from as period, submission, crime_type, count(*) as crimes
      from accepted.recorded_crime
     where crime_type in ('Burglary', 'Robbery', 'Vehicle crime', 'Theft from the person')
       and period_from >= :from and period_from < :until
     group by 1, 2, 3, 4
)
select area, period, '' as breakdown, submission, sum(crimes)::int as rows, sum(crimes) as numerator,
       cast(null as double precision) as denominator
  from crime group by area, period, submission
union all
select area, period, 'type=' || crime_type, submission, crimes::int, crimes, null
  from crime
