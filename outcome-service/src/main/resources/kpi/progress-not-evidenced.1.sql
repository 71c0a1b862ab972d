-- number: 24
-- title.de: Fortschritte nicht belegt
-- title.en: Progress not evidenced
-- unit.de: Teilnahmen
-- unit.en: participations
-- text.de: Teilnahmen, von denen auf keiner Fassung der Leiter sowohl eine Stufe bis zum Tag des Eintritts als auch eine danach, bis zum letzten Tag des Fensters, erfasst ist. Bei den Integrationsfortschritten stehen sie im Nenner. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations of which no version of the ladder has both a step until the day of entry and one after it, until the window's last day. Progress counts them in the denominator. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: count
-- among: progress, exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1, two-steps.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.
-- exclusion.EVIDENCED.de: Beide Stufen sind erfasst.
-- exclusion.EVIDENCED.en: Both steps are recorded.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    1 as numerator,
    null as part, coalesce(open, case when after is not null then 'EVIDENCED' end) as exclusion,
    event_id, array[before_event, after_event] as further
from two_steps
