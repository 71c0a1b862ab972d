-- number: 3
-- title.de: Kontakte außerhalb
-- title.en: Contacts outside
-- unit.de: Kontakte
-- unit.en: contacts
-- text.de: Zustande gekommene Kontakte nach dem Ende der Maßnahme oder der Rücknahme der Zuweisung. Sie zählen nicht in die Kontaktdichte. Im Monat des Kontakts.
-- text.en: Completed contacts after the measure's end or the referral's withdrawal. They do not count in the contact density. In the month of the contact.

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
)
select offer,
       cast(date_trunc('month', cast(on_day as timestamp)) as date) as month,
       cast(count(*) as numeric) as numerator,
       cast(null as numeric) as denominator,
       cast(count(*) as numeric) as value
from fact_contact join finish using (referral)
where organisation = :organisation
and known_from <= :known and :known < known_until
and completed and on_day > last_day
and on_day between :from and :to and on_day <= :asked
group by 1, 2
