-- number: 21
-- title.de: Teilnahme mit und ohne Leihgerät
-- title.en: Attendance with and without a loan
-- unit.de: Anteil
-- unit.en: share
-- text.de: Besuchte Termine geteilt durch alle erfassten, für Menschen mit einem Leihgerät am Tag der Sitzung (WITH_LOAN) und ohne (WITHOUT_LOAN). Im Monat der Sitzung.
-- text.en: Attended sessions divided by all recorded ones, of those with a loaned device on the session's day (WITH_LOAN) and those without (WITHOUT_LOAN). In the month of the session.
-- aggregate: ratio
-- always: part

with lent as (
    select l.referral, range_agg(daterange(l.handed_out_on, e.ended_on, '[]')) as days, array_agg(l.event_id) as events
    from loan l left join loan_end e on e.loan_request = l.loan_request and e.device = l.device
    group by l.referral
)
select a.offer, a.referral, a.participation, a.participant, a.stream || '.' || a.subject as case_id, a.on_day,
    cast(a.minutes > 0 as integer) as numerator, 1 as denominator,
    case when a.on_day <@ lent.days then 'WITH_LOAN' else 'WITHOUT_LOAN' end as part, null as exclusion,
    a.event_id, lent.events as further
from attendance a left join lent on lent.referral = a.referral
