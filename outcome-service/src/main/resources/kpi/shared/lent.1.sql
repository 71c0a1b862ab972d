-- One row per loan, from the day of handing out to the day of taking back or of the loss, whichever is first.
lent as not materialized (
    select l.device, l.referral, l.event_id, daterange(l.handed_out_on, min(e.ended_on), '[]') as days,
        (array_agg(e.event_id order by e.ended_on, e.event_id))[1] as end_event
    from loan l left join loan_end e on e.loan_request = l.loan_request and e.device = l.device
    group by l.device, l.referral, l.event_id, l.handed_out_on
)
