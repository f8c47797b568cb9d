-- People in opiate treatment who were given naloxone, of all in it, from accepted naloxone returns of treatment services.
-- area: council area; period: first day of the month; numerator, denominator: people at the month's end.
-- Source: the treatment providers' own records.
select area, period_from as period, '' as breakdown, submission, count(*)::int as rows,
       sum(opiate_clients_with_naloxone) as numerator, sum(opiate_clients)::double precision as denominator
  from accepted.naloxone
 where setting = 'treatment-service' and opiate_clients_with_naloxone is not null
   and period_from >= :from and period_from < :until
 group by area, period_from, submission
