-- number: 14
-- title.de: Abbrüche nach Modul
-- title.en: Drop-out by module
-- unit.de: Anteil
-- unit.en: share
-- text.de: Vorzeitig beendete Teilnahmen nach dem letzten besuchten Modul, geteilt durch alle, die nach dem Eintritt geendet haben, im Monat des Endes.
-- text.en: Participations ended early by the last module attended, divided by all that have ended after their entry, in the month of the end.
-- aggregate: ratio
-- among: exits
-- always: part
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.

-- Every end appears under every module, so that the shares of all modules have the same denominator.
select e.offer, e.referral, e.participation, e.participant, e.participation as case_id, e.ended_on as on_day,
    cast(coalesce(attended.last_module = m, false) as integer) as numerator, 1 as denominator,
    m::text as part, case when n.event_id is null then 'NOT_STARTED' end as exclusion,
    e.event_id, array[n.event_id, attended.event_id] as further
from exit e
left join entry n on n.participation = e.participation
left join lateral (
    select a.module as last_module, a.event_id
    from attendance a
    where a.participation = e.participation and a.minutes > 0 and e.kind = 'EARLY'
    order by a.on_day desc, a.module desc, a.event_id limit 1
) as attended on true
cross join generate_series(1, (select max(module) from attendance)) as m
