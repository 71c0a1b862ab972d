-- One row per participation with an entry, if a report about the person's periods in receipt of benefits exists. A report
-- without periods says that there was no receipt until its day.
receipt as not materialized (
    select w.participation, r.event_id, r.reported_until >= w.closes_on as is_known,
        coalesce(bool_or(p.first_day <= w.closes_on and coalesce(p.last_day, 'infinity') >= w.closes_on), false)
            as goes_on,
        coalesce(sum(greatest(0, least(coalesce(p.last_day, w.entered_on - 1), w.entered_on - 1)
            - greatest(p.first_day, w.entered_on - 730) + 1)) filter (where p.event_id is not null), 0) as days_before
    from closed_window w
    join benefit_report r on r.participant = w.participant
    left join benefit_period p on p.participant = w.participant
    where w.entered_on is not null
    group by w.participation, r.event_id, r.reported_until, w.closes_on
)
