-- number: 10
-- title.de: Nicht belegt
-- title.en: Not evidenced
-- unit.de: Teilnahmen
-- unit.en: participations
-- text.de: Teilnahmen, von denen weder eine Integration gemeldet noch am letzten Tag des Fensters oder später bestätigt ist, dass es keine gab. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations of which neither an integration is reported nor is it confirmed, on the window's last day or later, that there was none. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: count
-- among: integration-quota, exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.
-- exclusion.EVIDENCED.de: Das Ergebnis ist belegt.
-- exclusion.EVIDENCED.en: The result is evidenced.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    1 as numerator,
    null as part, coalesce(open, case when in_window or before_end or checked then 'EVIDENCED' end) as exclusion, event_id, further
from closed_window
