-- number: 5
-- title.de: Abschlussquote
-- title.en: Completion rate
-- unit.de: Anteil
-- unit.en: share
-- text.de: Nach Plan beendete Teilnahmen geteilt durch alle, die nach dem Eintritt geendet haben, im Monat des Endes.
-- text.en: Completed participations divided by all that have ended after their entry, in the month of the end.

select e.offer,
       cast(date_trunc('month', cast(e.ended_on as timestamp)) as date) as month,
       cast(count(*) filter (where e.kind = 'COMPLETED') as numeric) as numerator,
       cast(count(*) as numeric) as denominator,
       round(cast(count(*) filter (where e.kind = 'COMPLETED') as numeric) / count(*), 4) as value
from fact_end e join fact_entry n on n.organisation = e.organisation and n.participation = e.participation
where e.organisation = :organisation
and e.known_from <= :known and :known < e.known_until
and n.known_from <= :known and :known < n.known_until
and e.ended_on between :from and :to and e.ended_on <= :asked
group by 1, 2
