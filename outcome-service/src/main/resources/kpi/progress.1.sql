-- number: 15
-- title.de: Integrationsfortschritte
-- title.en: Progress
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen mit einer höheren Stufe der Leiter am letzten Tag des Fensters als am Tag des Eintritts, geteilt durch beendete. Stufen zweier Fassungen der Leiter werden nicht verglichen; ohne eine Stufe vor und nach dem Eintritt ist nichts belegt und nichts gezählt. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations with a higher step of the ladder on the window's last day than on the day of entry, divided by ended ones. Steps of two versions of the ladder are never compared; without a step before and after the entry nothing is evidenced and nothing counted. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.

select w.offer, w.referral, w.participation, w.participant, w.participation as case_id, w.ended_on as on_day,
    cast(coalesce(step.after > step.before, false) as integer) as numerator, 1 as denominator,
    null as part, w.open as exclusion, w.event_id, array[step.before_event, step.after_event] as further
from closed_window w left join lateral (
    select *
    from (
        select ladder_version,
            (array_agg(step order by on_day desc, sequence desc) filter (where on_day <= w.entered_on))[1] as before,
            (array_agg(event_id order by on_day desc, sequence desc) filter (where on_day <= w.entered_on))[1]
                as before_event,
            (array_agg(step order by on_day desc, sequence desc) filter (where on_day > w.entered_on))[1] as after,
            (array_agg(event_id order by on_day desc, sequence desc) filter (where on_day > w.entered_on))[1]
                as after_event
        from progress
        where participant = w.participant and on_day <= w.closes_on
        group by ladder_version
    ) as both_days
    where before is not null and after is not null
    order by ladder_version desc
    limit 1
) as step on true
