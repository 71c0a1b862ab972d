-- number: 7
-- title.de: Integrationsquote der belegten Fälle
-- title.en: Integration quota of evidenced cases
-- unit.de: Anteil
-- unit.en: share
-- text.de: Integrierte Teilnahmen geteilt durch die, deren Ergebnis belegt ist: integriert, oder bestätigt nicht. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Integrated participations divided by those whose result is evidenced: integrated, or confirmed not. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: integration-quota, exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.
-- exclusion.NOT_EVIDENCED.de: Weder eine Integration gemeldet noch bestätigt, dass es keine gab.
-- exclusion.NOT_EVIDENCED.en: Neither an integration is reported nor is it confirmed that there was none.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    cast(in_window or before_end as integer) as numerator, 1 as denominator,
    null as part, coalesce(open, case when not (in_window or before_end or checked) then 'NOT_EVIDENCED' end) as exclusion, event_id, further
from closed_window
