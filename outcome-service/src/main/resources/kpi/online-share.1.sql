-- number: 13
-- title.de: Online-Anteil
-- title.en: Online share
-- unit.de: Anteil
-- unit.en: share
-- text.de: Online besuchte Minuten geteilt durch alle besuchten Minuten, im Monat der Sitzung.
-- text.en: Attended minutes online divided by all attended minutes, in the month of the session.
-- aggregate: ratio
-- group: session
-- exclusion.ABSENT.de: Nicht teilgenommen.
-- exclusion.ABSENT.en: Did not attend.

select offer, referral, participation, participant, stream || '.' || subject as case_id, on_day, session_group,
    case when presence = 'ONLINE' then minutes else 0 end as numerator, minutes as denominator,
    null as part, case when minutes = 0 then 'ABSENT' end as exclusion, event_id, null as further
from attendance
