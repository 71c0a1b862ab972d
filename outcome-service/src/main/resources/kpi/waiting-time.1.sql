-- number: 18
-- title.de: Wartezeit
-- title.en: Waiting time
-- unit.de: Tage
-- unit.en: days
-- text.de: Median der Tage vom Antrag (Zuweisung) bis zum Eintritt, im Monat des Eintritts. Ein Eintritt vor dem Tag des Antrags zählt nicht.
-- text.en: Median of the days from the application (referral) to the entry, in the month of the entry. An entry before the day of the application does not count.
-- aggregate: median
-- exclusion.NO_APPLICATION.de: Der Tag des Antrags ist nicht bekannt.
-- exclusion.NO_APPLICATION.en: The day of the application is not known.
-- exclusion.BEFORE_APPLICATION.de: Der Eintritt liegt vor dem Tag des Antrags; einer der beiden Tage ist falsch.
-- exclusion.BEFORE_APPLICATION.en: The entry lies before the day of the application; one of the two days is wrong.

select n.offer, n.referral, n.participation, n.participant, n.participation as case_id, n.entered_on as on_day,
    n.entered_on - a.applied_on as numerator,
    null as part, case when a.event_id is null then 'NO_APPLICATION'
        when n.entered_on < a.applied_on then 'BEFORE_APPLICATION' end as exclusion,
    n.event_id, array[a.event_id] as further
from entry n left join application a on a.referral = n.referral
