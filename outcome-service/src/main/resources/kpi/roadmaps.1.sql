-- number: 27
-- title.de: Teilnahmen mit Fahrplan
-- title.en: Participations with a roadmap
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen, deren Fahrplan mindestens ein Ziel und einen Schritt enthält, geteilt durch alle Eintritte, im Monat des Eintritts.
-- text.en: Participations whose roadmap has at least one goal and one step, divided by all entries, in the month of the entry.
-- aggregate: ratio
-- among: measure-entries

select n.offer, n.referral, n.participation, n.participant, n.participation as case_id, n.entered_on as on_day,
    (g.event_id is not null and s.event_id is not null)::integer as numerator, 1 as denominator,
    null as part, null as exclusion, n.event_id, array[g.event_id, s.event_id] as further
from entry as n
left join (select distinct on (participation) participation, event_id from roadmap_goal) as g
    on g.participation = n.participation
left join (select distinct on (participation) participation, event_id from roadmap_step) as s
    on s.participation = n.participation
