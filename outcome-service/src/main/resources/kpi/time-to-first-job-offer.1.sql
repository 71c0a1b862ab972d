-- number: 19
-- title.de: Zeit bis zum ersten Stellenangebot
-- title.en: Time to the first job offer
-- unit.de: Tage
-- unit.en: days
-- text.de: Median der Tage vom Antrag bis zum ersten Stellenangebot, im Monat dieses Angebots. Liegt das erste Angebot vor dem Tag des Antrags, zählt der Fall nicht.
-- text.en: Median of the days from the application to the first job offer, in the month of that offer. If the first offer lies before the day of the application, the case does not count.
-- aggregate: median
-- exclusion.NO_APPLICATION.de: Der Tag des Antrags ist nicht bekannt.
-- exclusion.NO_APPLICATION.en: The day of the application is not known.
-- exclusion.BEFORE_APPLICATION.de: Das erste Angebot liegt vor dem Tag des Antrags; einer der beiden Tage ist falsch.
-- exclusion.BEFORE_APPLICATION.en: The first offer lies before the day of the application; one of the two days is wrong.

select o.offer, o.referral, null as participation, o.participant, o.referral as case_id, o.offered_on as on_day,
    o.offered_on - a.applied_on as numerator,
    null as part, case when a.event_id is null then 'NO_APPLICATION'
        when o.offered_on < a.applied_on then 'BEFORE_APPLICATION' end as exclusion,
    o.event_id, array[a.event_id] as further
from (
    select distinct on (referral) * from job_offer order by referral, offered_on, known_from, event_id
) as o left join application a on a.referral = o.referral
