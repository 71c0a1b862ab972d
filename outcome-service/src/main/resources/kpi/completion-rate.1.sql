-- number: 5
-- title.de: Abschlussquote
-- title.en: Completion rate
-- unit.de: Anteil
-- unit.en: share
-- text.de: Nach Plan beendete Teilnahmen geteilt durch alle, die nach dem Eintritt geendet haben, im Monat des Endes.
-- text.en: Completed participations divided by all that have ended after their entry, in the month of the end.
-- aggregate: ratio
-- among: exits
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day,
    (kind = 'COMPLETED')::integer as numerator, 1 as denominator,
    null as part, case when entry_event is null then 'NOT_STARTED' end as exclusion, event_id,
    array[entry_event] as further
from exit left join (select participation, event_id as entry_event from entry) as entered using (participation)
