-- number: 9
-- title.de: Vor dem Ende begonnene Integrationen
-- title.en: Integrations begun before the end
-- unit.de: Teilnahmen
-- unit.en: participations
-- text.de: Teilnahmen, deren Integration zwischen Eintritt und Ende begann und am Tag des Endes noch bestand, ohne eine im Fenster. In der Quote enthalten, hier für sich. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations whose integration began between entry and end and was still held on the day of the end, without one inside the window. Part of the quota, here shown apart. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: count
-- among: integration-quota, exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.
-- exclusion.NOT_BEGUN_BEFORE.de: Keine vor dem Ende begonnene Arbeit, die am Tag des Endes noch bestand, oder eine Integration im Fenster.
-- exclusion.NOT_BEGUN_BEFORE.en: No work begun before the end and still held on its day, or an integration inside the window.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    1 as numerator,
    null as part, coalesce(open, case when in_window or not before_end then 'NOT_BEGUN_BEFORE' end) as exclusion, event_id, further
from closed_window
