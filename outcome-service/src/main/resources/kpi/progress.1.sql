-- number: 15
-- title.de: Integrationsfortschritte
-- title.en: Progress
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen mit einer höheren Stufe der Leiter am letzten Tag des Fensters als am Tag des Eintritts, geteilt durch beendete. Stufen zweier Fassungen der Leiter werden nicht verglichen. Wer vor oder nach dem Eintritt keine Stufe hat, bleibt im Nenner; wie viele das sind, sagt die Kennzahl „Fortschritte nicht belegt“. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations with a higher step of the ladder on the window's last day than on the day of entry, divided by ended ones. Steps of two versions of the ladder are never compared. People without a step before or after the entry stay in the denominator; the figure "Progress not evidenced" says how many they are. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1, two-steps.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    cast(coalesce(after > before, false) as integer) as numerator, 1 as denominator,
    null as part, open as exclusion, event_id, array[before_event, after_event] as further
from two_steps
