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
-- from the first contact to the end, the withdrawal or the asked day, whichever is first. Months are taken without a time
-- zone: days have none.
select c.offer, c.referral, null as participation, c.participant, c.stream || ' ' || c.subject as case_id, c.on_day,
    1 as numerator, 0 as denominator, null as part,
    case when c.on_day > f.last_day then 'OUTSIDE_SPAN' end as exclusion, c.event_id, f.events as further
from contact c left join finish f on f.referral = c.referral
where c.completed
union all
select span.offer, span.referral, null, span.participant, span.referral || ' ' || to_char(month, 'YYYY-MM'),
    greatest(first_day, :from, cast(month as date)), 0,
    (least(last_day, :to, cast(month + interval '1 month - 1 day' as date))
        - greatest(first_day, :from, cast(month as date)) + 1) / 30.4375,
    null, null, first_event, events
from (
    select c.referral, c.offer, any_value(c.participant) as participant, min(c.on_day) as first_day,
        (array_agg(c.event_id order by c.on_day, c.event_id))[1] as first_event,
        least(f.last_day, :asked) as last_day, f.events
    from contact c left join finish f on f.referral = c.referral
    where c.completed and c.on_day <= least(f.last_day, :asked)
    group by c.referral, c.offer, f.last_day, f.events
) as span,
    generate_series(
        date_trunc('month', cast(greatest(first_day, :from) as timestamp)),
        cast(least(last_day, :to) as timestamp),
        interval '1 month') as month
where first_day <= :to and last_day >= :from
