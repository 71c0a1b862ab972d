-- number: 2
-- title.de: Kontaktdichte
-- title.en: Contact density
-- unit.de: Kontakte je Teilnehmermonat
-- unit.en: contacts per participant-month
-- text.de: Zustande gekommene Kontakte (besuchte Sitzungen, Einzelgespräche, gehaltene Einzeltermine, geführte Erstgespräche, erreichte Telefonate und Videoanrufe, Gespräche vor Ort) je Teilnehmermonat. Teilnehmermonate: Tage vom ersten Kontakt bis zum Ende der Maßnahme, sonst bis zum Zurückziehen der Zuweisung, sonst bis zur Eignungsfeststellung mit dem Ergebnis „nicht geeignet“, wenn darauf weder eine weitere Feststellung noch ein Platz noch eine besuchte Sitzung folgte, sonst bis zum Stichtag; beide Tage eingeschlossen, durch 30,4375. Ein Kontakt zählt im Monat, in dem er war; Kontakte danach, auch die der Nachbetreuung, stehen für sich. Ein Kontakt mehr als ein Jahr vor dem Antrag zählt nicht.
-- text.en: Completed contacts (attended sessions, one-to-one talks, held appointments, held first talks, reached phone and video calls, talks on site) per participant-month. Participant-months: days from the first contact to the measure's end, else to the referral's withdrawal, else to the suitability check that found the person not suitable, if neither another check nor a seat nor an attended session followed it, else to the asked day; both days included, divided by 30.4375. A contact counts in the month in which it was; contacts afterwards, such as those of aftercare, are shown apart. A contact more than a year before the application does not count.
-- aggregate: ratio
-- include: finish.1
-- exclusion.OUTSIDE_SPAN.de: Nach dem letzten Tag der Zuweisung (Ende der Maßnahme, Zurückziehen oder Feststellung „nicht geeignet“): steht bei den Kontakten außerhalb.
-- exclusion.OUTSIDE_SPAN.en: After the last day of the referral (the measure's end, withdrawal or the check "not suitable"): it stands with the contacts outside.
-- exclusion.LONG_BEFORE_APPLICATION.de: Mehr als ein Jahr vor dem Tag des Antrags; einer der beiden Tage ist falsch.
-- exclusion.LONG_BEFORE_APPLICATION.en: More than a year before the day of the application; one of the two days is wrong.

-- Lists the contacts and the participant-months. A span covers one person in one offer, from the first contact to the
-- last day of the referral or the asked day, whichever is first. Its part inside the period is cut into months. The first
-- contact is only looked up for referrals that had not ended before the period. The lookup starts at the referral's
-- application, because no referral begins without one. If the application is unknown, its stream is parked or has not
-- arrived, and the answer is not final. Months are computed without a time zone, because days have none. Both halves of
-- the union have columns of the same types, because only then does the planner push conditions into them. With offset 0
-- the months are computed once and not for every span.
select c.offer, c.referral, null as participation, c.participant, c.stream || '.' || c.subject as case_id, c.on_day,
    1 as numerator, 0::numeric as denominator, null as part,
    case when c.on_day < a.applied_on - interval '1 year' then 'LONG_BEFORE_APPLICATION'
        when c.on_day > f.last_day then 'OUTSIDE_SPAN' end as exclusion,
    c.event_id, array_append(f.events, a.event_id) as further
from contact c
left join finish f on f.referral = c.referral
left join application a on a.referral = c.referral
where c.completed
union all
select span.offer, span.referral, null, span.participant, span.referral || '.' || span.offer || '.' || to_char(month.first_day, 'YYYY-MM'),
    greatest(span.first_day, month.first_day), 0,
    (least(span.last_day, month.last_day) - greatest(span.first_day, month.first_day) + 1) / 30.4375,
    null, null, span.first_event, span.events
from (
    select a.offer, a.referral, a.participant, first.on_day as first_day, least(f.last_day, :asked) as last_day,
        f.events, first.event_id as first_event
    from application a
    left join finish f on f.referral = a.referral
    cross join lateral (
        select c.on_day, c.event_id
        from contact c
        where c.referral = a.referral and c.offer = a.offer and c.completed
        and c.on_day >= a.applied_on - interval '1 year'
        order by c.on_day, c.event_id
        limit 1
    ) as first
    where coalesce(f.last_day, :to) >= :from and first.on_day <= least(f.last_day, :asked, :to)
) as span
join (
    select greatest(m::date, :from) as first_day,
        least(cast(m + interval '1 month - 1 day' as date), :to) as last_day
    from generate_series(
        date_trunc('month', :from::timestamp), :to::timestamp, interval '1 month') as m
    offset 0
) as month on span.first_day <= month.last_day and month.first_day <= span.last_day
