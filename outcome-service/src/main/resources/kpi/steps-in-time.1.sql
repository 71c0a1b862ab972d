-- number: 28
-- title.de: Schritte rechtzeitig erledigt
-- title.en: Steps taken in time
-- unit.de: Anteil
-- unit.en: share
-- text.de: Schritte aus Fahrplänen, die spätestens am zuerst geplanten Tag erledigt waren, geteilt durch alle, deren Tag erreicht ist, im Monat dieses Tages. Ein neuer Termin macht einen Schritt nicht rechtzeitig.
-- text.en: Steps of roadmaps that were taken on the day planned first or before, divided by all whose day has come, in the month of that day. A new due day does not make a step timely.
-- aggregate: ratio

select s.offer, s.referral, s.participation, s.participant, s.participation || '.' || s.step as case_id, s.due_on as on_day,
    coalesce(d.completed_on <= s.due_on, false)::integer as numerator, 1 as denominator,
    null as part, null as exclusion, s.event_id, array[d.event_id] as further
from roadmap_step as s
left join step_completion as d on d.participation = s.participation and d.step = s.step
