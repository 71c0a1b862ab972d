-- number: 11
-- title.de: In versicherungspflichtiger Arbeit am Tag
-- title.en: In insured work on the day
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen, nach denen am letzten Tag des Fensters eine versicherungspflichtige Beschäftigung oder Ausbildung bestand, wann immer sie begann, geteilt durch beendete (amtliche Eingliederungsquote). Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations after which insured employment or training was held on the window's last day, whenever it began, divided by ended ones (official Eingliederungsquote). Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    insured::integer as numerator, 1 as denominator,
    null as part, open as exclusion, event_id, further
from closed_window
