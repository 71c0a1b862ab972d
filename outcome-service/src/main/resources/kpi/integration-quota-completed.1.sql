-- number: 8
-- title.de: Integrationsquote ohne vorzeitige Abbrüche
-- title.en: Integration quota without early ends
-- unit.de: Anteil
-- unit.en: share
-- text.de: Integrierte Teilnahmen geteilt durch beendete, nur von denen, die nach Plan geendet haben. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Integrated participations divided by ended ones, only of those that were completed. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: integration-quota, exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.
-- exclusion.ENDED_EARLY.de: Vorzeitig beendet: hier zählen nur nach Plan beendete.
-- exclusion.ENDED_EARLY.en: Ended early: only completed ones count here.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    cast(in_window or before_end as integer) as numerator, 1 as denominator,
    null as part, coalesce(open, case when end_kind = 'EARLY' then 'ENDED_EARLY' end) as exclusion, event_id, further
from closed_window
