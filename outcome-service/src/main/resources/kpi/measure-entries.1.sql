-- number: 1
-- title.de: Maßnahme-Eintritte
-- title.en: Measure entries
-- unit.de: Eintritte
-- unit.en: entries
-- text.de: Teilnahmen, deren erste besuchte Sitzung in den Monat fällt. Gezählt werden Teilnahmen, nicht Personen.
-- text.en: Participations whose first attended session falls into the month. Participations count, not persons.
-- aggregate: count

select offer, referral, participation, participant, participation as case_id, entered_on as on_day, 1 as numerator,
    null as part, null as exclusion, event_id, null as further
from entry
