-- One row per loan, from the day of handing out to the day of taking back or of the loss, whichever is first. A loan that
-- ends before it begins has no days.
lent as not materialized (
    select l.device, l.participant, l.event_id,
        case when min(e.ended_on) < l.handed_out_on then 'empty'
            else daterange(l.handed_out_on, min(e.ended_on), '[]') end as days,
        (array_agg(e.event_id order by e.ended_on, e.event_id))[1] as end_event
    from loan l left join loan_end e on e.loan_request = l.loan_request and e.device = l.device
    group by l.device, l.participant, l.event_id, l.handed_out_on
)
