-- number: 7
-- title.de: Integrationsquote der belegten Fälle
-- title.en: Integration quota of evidenced cases
-- unit.de: Anteil
-- unit.en: share
-- text.de: Integrierte Teilnahmen geteilt durch die, deren Ergebnis belegt ist: integriert, oder bestätigt nicht. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Integrated participations divided by those whose result is evidenced: integrated, or confirmed not. Only participations with an entry whose window (end to end + 6 calendar months) had closed by the asked day; in the month of the end.

select offer,
       cast(date_trunc('month', cast(ended_on as timestamp)) as date) as month,
       cast(count(*) filter (where in_window or before_end) as numeric) as numerator,
       cast(count(*) as numeric) as denominator,
       round(cast(count(*) filter (where in_window or before_end) as numeric) / count(*), 4) as value
from closed_window_1(:organisation, :known, :asked)
where ended_on between :from and :to and (in_window or before_end or checked)
group by 1, 2
