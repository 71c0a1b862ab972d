-- number: 2
-- title.de: Kontaktdichte
-- title.en: Contact density
-- unit.de: Kontakte je Teilnehmermonat
-- unit.en: contacts per participant-month
-- text.de: Zustande gekommene Kontakte (besuchte Sitzungen, Einzelgespräche, erreichte Telefonate und Videoanrufe, Gespräche vor Ort) je Teilnehmermonat. Teilnehmermonate: Tage vom ersten Kontakt bis zum Ende, zur Rücknahme der Zuweisung oder zum Stichtag, beide eingeschlossen, durch 30,4375. Ein Kontakt zählt im Monat, in dem er war; Kontakte danach stehen für sich.
-- text.en: Completed contacts (attended sessions, one-to-one talks, reached phone and video calls, talks on site) per participant-month. Participant-months: days from the first contact to the end, the referral's withdrawal or the asked day, both included, divided by 30.4375. A contact counts in the month in which it was; contacts afterwards are shown apart.

-- Who withdraws after the entry is ended early by coaching-service; that end counts, which is never before a session.
with finish as (
    select referral, coalesce(max(ended_on), min(withdrawn_on)) as last_day
    from (
        select referral, ended_on, cast(null as date) as withdrawn_on
        from fact_end
        where organisation = :organisation and known_from <= :known and :known < known_until
        union all
        select referral, null, withdrawn_on
        from fact_withdrawal
        where organisation = :organisation and known_from <= :known and :known < known_until
    ) as one
    group by referral
),
contact as (
    select referral, offer, on_day, least(last_day, :asked) as last_day,
        cast(date_trunc('month', cast(on_day as timestamp)) as date) as month
    from fact_contact left join finish using (referral)
    where organisation = :organisation
    and known_from <= :known and :known < known_until
    and completed and on_day <= least(last_day, :asked)
),
-- One person in one offer, to the end, the withdrawal or the asked day, whichever is first.
span as (
    select referral, offer, min(on_day) as first_day, last_day
    from contact
    group by referral, offer, last_day
),
-- What of each span lies in the period, cut into months. Months are taken without a time zone: days have none.
span_month as (
    select offer,
           cast(month as date) as month,
           least(last_day, :to, cast(month + interval '1 month - 1 day' as date))
               - greatest(first_day, :from, cast(month as date)) + 1 as days
    from span,
         generate_series(
             date_trunc('month', cast(greatest(first_day, :from) as timestamp)),
             cast(least(last_day, :to) as timestamp),
             interval '1 month') as month
    where first_day <= :to and last_day >= :from
),
exposure as (
    select offer, month, sum(days) as days
    from span_month
    group by offer, month
),
reached as (
    select offer, month, count(*) as contacts
    from contact
    where on_day between :from and :to
    group by offer, month
)
select offer,
       month,
       cast(coalesce(contacts, 0) as numeric) as numerator,
       days / 30.4375 as denominator,
       round(coalesce(contacts, 0) * 30.4375 / days, 4) as value
from exposure left join reached using (offer, month)
