-- number: 23
-- title.de: Angenommene Stellenangebote
-- title.en: Accepted job offers
-- unit.de: Anteil
-- unit.en: share
-- text.de: Angenommene Stellenangebote geteilt durch alle, zu denen eine Antwort oder ihr Ausbleiben erfasst ist, im Monat der Antwort.
-- text.en: Accepted job offers divided by all whose answer, or the lack of one, is recorded, in the month of the answer.
-- aggregate: ratio

select offer, referral, null as participation, participant, job_offer as case_id, answered_on as on_day,
    (answer = 'ACCEPTED')::integer as numerator, 1 as denominator,
    null as part, null as exclusion, event_id, null as further
from (
    select distinct on (job_offer) * from job_offer_answer order by job_offer, sequence desc
) as latest
