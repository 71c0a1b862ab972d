-- number: 3
-- title.de: Kontakte außerhalb
-- title.en: Contacts outside
-- unit.de: Kontakte
-- unit.en: contacts
-- text.de: Zustande gekommene Kontakte nach dem Ende der Maßnahme oder der Rücknahme der Zuweisung. Sie zählen nicht in die Kontaktdichte. Im Monat des Kontakts.
-- text.en: Completed contacts after the measure's end or the referral's withdrawal. They do not count in the contact density. In the month of the contact.
-- aggregate: count
-- include: finish.1
-- exclusion.INSIDE_SPAN.de: Vor dem Ende: zählt in die Kontaktdichte.
-- exclusion.INSIDE_SPAN.en: Before the end: it counts in the contact density.

select c.offer, c.referral, null as participation, c.participant, c.stream || '.' || c.subject as case_id, c.on_day,
    1 as numerator, null as part, case when c.on_day > f.last_day then null else 'INSIDE_SPAN' end as exclusion,
    c.event_id, f.events as further
from contact c left join finish f on f.referral = c.referral
where c.completed
