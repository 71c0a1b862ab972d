-- number: 21
-- title.de: Teilnahme mit und ohne Leihgerät
-- title.en: Attendance with and without a loan
-- unit.de: Anteil
-- unit.en: share
-- text.de: Besuchte Sitzungen geteilt durch alle erfassten, für Menschen mit einem Leihgerät am Tag der Sitzung (WITH_LOAN) und ohne (WITHOUT_LOAN), gleich zu welcher Zuweisung es ausgegeben wurde. Ein Verlust beendet die Ausleihe mit seinem Tag, auch wenn das Gerät später doch zurückkommt. Im Monat der Sitzung.
-- text.en: Attended sessions divided by all recorded ones, of those with a loaned device on the session's day (WITH_LOAN) and those without (WITHOUT_LOAN), whichever referral it was handed out for. A loss ends the loan with its day, even if the device is taken back later after all. In the month of the session.
-- aggregate: ratio
-- include: lent.1
-- group: session
-- always: part

select a.offer, a.referral, a.participation, a.participant, a.stream || '.' || a.subject as case_id, a.on_day,
    a.session_group, cast(a.minutes > 0 as integer) as numerator, 1 as denominator,
    case when a.on_day <@ on_loan.days then 'WITH_LOAN' else 'WITHOUT_LOAN' end as part, null as exclusion,
    a.event_id, on_loan.events as further
from attendance a left join (
    select participant, range_agg(days) as days, array_agg(event_id) as events from lent group by participant
) as on_loan on on_loan.participant = a.participant
