-- Deaths related to drug misuse in twelve quarters, and three years of residents, from accepted drug-related-deaths returns.
-- area: council area; period: first day of the last of the twelve quarters; numerator: deaths registered; denominator:
-- person-years. Quarters without all twelve accepted are left out. Source: the coroner's returns; ONS mid-year estimates.
with quarter as (
    select local_authority as area, period_from as period, submission, count(*)::int as rows,
           sum(deaths) filter (where cause = 'drug-misuse') as deaths
      from accepted.drug_related_deaths
     where period_from >= cast(:from as date) - interval '33 months' and period_from < :until
     group by local_authority, period_from, submission
),
ending as (
    select area, period from quarter last
     where period >= :from
       and 12 = (select count(distinct each.period) from quarter each
                  where each.area = last.area
                    and each.period > last.period - interval '36 months' and each.period <= last.period)
     group by area, period
)
select ending.area, ending.period, '' as breakdown, quarter.submission, quarter.rows,
       coalesce(quarter.deaths, 0) as numerator,
       (select 3.0 * total from areas.published_population
         where area = ending.area and on_day < ending.period + interval '3 months'
         order by on_day desc limit 1) as denominator
  from ending
  join quarter on quarter.area = ending.area
   and quarter.period > ending.period - interval '36 months' and quarter.period <= ending.period
