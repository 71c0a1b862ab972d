-- number: 1
-- title.de: Maßnahme-Eintritte
-- title.en: Measure entries
-- unit.de: Eintritte
-- unit.en: entries
-- text.de: Teilnahmen, deren erste besuchte Sitzung in den Monat fällt. Gezählt werden Teilnahmen, nicht Personen.
-- text.en: Participations whose first attended session falls into the month. Participations count, not persons.

select offer,
       cast(date_trunc('month', cast(entered_on as timestamp)) as date) as month,
       cast(count(*) as numeric) as numerator,
       cast(null as numeric) as denominator,
       cast(count(*) as numeric) as value
from fact_entry
where organisation = :organisation
and known_from <= :known and :known < known_until
and entered_on between :from and :to and entered_on <= :asked
group by 1, 2
