-- number: 4
-- title.de: Austritte
-- title.en: Exits
-- unit.de: Austritte
-- unit.en: exits
-- text.de: Teilnahmen, die nach dem Eintritt geendet haben, nach Plan oder vorzeitig. Wer ohne Eintritt endet, ist kein Austritt. Gezählt im Monat des Endes.
-- text.en: Participations that have ended after their entry, as planned or early. Who ends without an entry is no exit. Counted in the month of the end.

select e.offer,
       cast(date_trunc('month', cast(e.ended_on as timestamp)) as date) as month,
       cast(count(*) as numeric) as numerator,
       cast(null as numeric) as denominator,
       cast(count(*) as numeric) as value
from fact_end e join fact_entry n on n.organisation = e.organisation and n.participation = e.participation
where e.organisation = :organisation
and e.known_from <= :known and :known < e.known_until
and n.known_from <= :known and :known < n.known_until
and e.ended_on between :from and :to and e.ended_on <= :asked
group by 1, 2
