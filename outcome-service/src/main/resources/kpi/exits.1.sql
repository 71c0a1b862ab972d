-- number: 4
-- title.de: Austritte
-- title.en: Exits
-- unit.de: Austritte
-- unit.en: exits
-- text.de: Teilnahmen, die nach dem Eintritt geendet haben, nach Plan oder vorzeitig. Wer ohne Eintritt endet, ist kein Austritt. Gezählt im Monat des Endes.
-- text.en: Participations that have ended after their entry, as planned or early. Who ends without an entry is no exit. Counted in the month of the end.
-- aggregate: count
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.

select offer, referral, participation, participant, participation as case_id, ended_on as on_day, 1 as numerator,
    null as part, case when entry_event is null then 'NOT_STARTED' end as exclusion, event_id,
    array[entry_event] as further
from exit left join (select participation, event_id as entry_event from entry) as entered using (participation)
