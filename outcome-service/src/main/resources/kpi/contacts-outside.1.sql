-- number: 3
-- title.de: Kontakte außerhalb
-- title.en: Contacts outside
-- unit.de: Kontakte
-- unit.en: contacts
-- text.de: Zustande gekommene Kontakte nach dem letzten Tag der Zuweisung: dem Ende der Maßnahme, sonst dem Zurückziehen der Zuweisung, sonst der Eignungsfeststellung mit dem Ergebnis „nicht geeignet“, wenn darauf weder eine weitere Feststellung noch ein Platz noch eine besuchte Sitzung folgte. Sie zählen nicht in die Kontaktdichte. Im Monat des Kontakts.
-- text.en: Completed contacts after the last day of the referral: the measure's end, else the referral's withdrawal, else the suitability check that found the person not suitable, if neither another check nor a seat nor an attended session followed it. They do not count in the contact density. In the month of the contact.
-- aggregate: count
-- include: finish.1
-- exclusion.INSIDE_SPAN.de: Nicht nach dem letzten Tag der Zuweisung: zählt in die Kontaktdichte.
-- exclusion.INSIDE_SPAN.en: Not after the last day of the referral: it counts in the contact density.
-- exclusion.LONG_BEFORE_APPLICATION.de: Mehr als ein Jahr vor dem Tag des Antrags; einer der beiden Tage ist falsch.
-- exclusion.LONG_BEFORE_APPLICATION.en: More than a year before the day of the application; one of the two days is wrong.

select c.offer, c.referral, null as participation, c.participant, c.stream || '.' || c.subject as case_id, c.on_day,
    1 as numerator, null as part,
    case when c.on_day < a.applied_on - interval '1 year' then 'LONG_BEFORE_APPLICATION'
        when c.on_day > f.last_day then null else 'INSIDE_SPAN' end as exclusion,
    c.event_id, array_append(f.events, a.event_id) as further
from contact c
left join finish f on f.referral = c.referral
left join application a on a.referral = c.referral
where c.completed
