-- number: 23
-- title.de: Angenommene Stellenangebote
-- title.en: Accepted job offers
-- unit.de: Anteil
-- unit.en: share
-- text.de: Angenommene Stellenangebote geteilt durch alle, zu denen eine Antwort oder ihr Ausbleiben erfasst ist, im Monat der Antwort. Von mehreren Antworten auf ein Angebot gilt die zuletzt erfasste.
-- text.en: Accepted job offers divided by all whose answer, or the lack of one, is recorded, in the month of the answer. Of several answers to one offer the one recorded last counts.
-- aggregate: ratio

select a.offer, a.referral, null as participation, a.participant, a.job_offer as case_id, a.answered_on as on_day,
    (a.answer = 'ACCEPTED')::integer as numerator, 1 as denominator,
    null as part, null as exclusion, a.event_id, array[o.event_id] as further
from (select distinct on (job_offer) * from job_offer_answer order by job_offer, sequence desc) as a
join (select job_offer, (array_agg(event_id order by sequence desc))[1] as event_id from job_offer group by job_offer) as o
    on o.job_offer = a.job_offer
