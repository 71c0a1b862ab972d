-- number: 2
-- title.de: Kontaktdichte
-- title.en: Contact density
-- unit.de: Kontakte je Teilnehmermonat
-- unit.en: contacts per participant-month
-- text.de: Zustande gekommene Kontakte (besuchte Sitzungen, Einzelgespräche, erreichte Telefonate und Videoanrufe, Gespräche vor Ort) je Teilnehmermonat. Teilnehmermonate: Tage vom ersten Kontakt bis zum Ende, zur Rücknahme der Zuweisung oder zum Stichtag, beide eingeschlossen, durch 30,4375. Ein Kontakt zählt im Monat, in dem er war; Kontakte danach stehen für sich.
-- text.en: Completed contacts (attended sessions, one-to-one talks, reached phone and video calls, talks on site) per participant-month. Participant-months: days from the first contact to the end, the referral's withdrawal or the asked day, both included, divided by 30.4375. A contact counts in the month in which it was; contacts afterwards are shown apart.
-- aggregate: ratio
-- include: finish.1
-- exclusion.OUTSIDE_SPAN.de: Nach dem Ende der Maßnahme oder der Rücknahme der Zuweisung: steht bei den Kontakten außerhalb.
-- exclusion.OUTSIDE_SPAN.en: After the measure's end or the referral's withdrawal: it stands with the contacts outside.

-- The contacts, and the participant-months: what of each span lies in the period, cut into months. One person in one offer
-- from the first contact to the end, the withdrawal or the asked day, whichever is first. Only of referrals that had not
-- ended before the period is the first contact looked up. It is looked up from the referral's application, as no referral
-- begins without one: where it is not known, its stream is parked or not there yet, and the answer is not final. Months
-- are taken without a time zone: days have none. Both halves have columns of the same types: only then does the planner
-- see through them. The months are worked out once (offset 0), not for every span.
select c.offer, c.referral, null as participation, c.participant, c.stream || '.' || c.subject as case_id, c.on_day,
    1 as numerator, cast(0 as numeric) as denominator, null as part,
    case when c.on_day > f.last_day then 'OUTSIDE_SPAN' end as exclusion, c.event_id, f.events as further
from contact c left join finish f on f.referral = c.referral
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
        order by c.on_day, c.event_id
        limit 1
    ) as first
    where coalesce(f.last_day, :to) >= :from and first.on_day <= least(f.last_day, :asked, :to)
) as span
join (
    select greatest(cast(m as date), :from) as first_day,
        least(cast(m + interval '1 month - 1 day' as date), :to) as last_day
    from generate_series(
        date_trunc('month', cast(:from as timestamp)), cast(:to as timestamp), interval '1 month') as m
    offset 0
) as month on span.first_day <= month.last_day and month.first_day <= span.last_day
