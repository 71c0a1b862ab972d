-- number: 6
-- title.de: Integrationsquote
-- title.en: Integration quota
-- unit.de: Anteil
-- unit.en: share
-- text.de: Integrierte Teilnahmen geteilt durch beendete. Was nicht belegt ist, zählt nicht als Integration: die Quote ist eine Untergrenze. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Integrated participations divided by ended ones. What is not evidenced is no integration here: the quota is a lower bound. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    cast(in_window or before_end as integer) as numerator, 1 as denominator,
    null as part, open as exclusion, event_id, further
from closed_window
