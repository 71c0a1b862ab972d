-- One row per participation with an end. Before the window has closed it is `open`, and
-- figures count only closed ones.
--
-- The window lasts from the end to :months calendar months later, both days included. If the last month lacks the day,
-- the window ends on that month's last day. It counts as closed from the day after its last day.
closed_window as not materialized (
    select ended.participation, ended.participant, ended.referral, ended.offer, ended.ended_on, ended.end_kind,
        ended.event_id, ended.entered_on, ended.closes_on,
        case when ended.entered_on is null then 'NOT_STARTED' when ended.closes_on >= :asked then 'WINDOW_OPEN' end
            as open,
        coalesce(bool_or(work.starts_on between ended.ended_on and ended.closes_on), false) as in_window,
        coalesce(bool_or(work.starts_on >= ended.entered_on and work.starts_on < ended.ended_on
            and coalesce(work.ended_on, 'infinity') >= ended.ended_on), false) as before_end,
        coalesce(bool_or(work.insured and work.on_the_day), false) as insured,
        coalesce(bool_or(work.insured and work.on_the_day and not work.subsidised), false) as insured_unsubsidised,
        coalesce(ended.checked_on >= ended.closes_on, false) as checked,
        array[ended.entry_event, ended.check_event]
            || array_agg(work.event_id order by work.starts_on, work.event_id) filter (
                where work.starts_on between ended.entered_on and ended.closes_on or work.on_the_day) as further
    from (
        select e.participation, e.participant, e.referral, e.offer, e.ended_on, e.kind as end_kind, e.event_id,
            n.entered_on, n.event_id as entry_event, looked.checked_on, looked.event_id as check_event,
            cast(e.ended_on + make_interval(months => :months) as date) as closes_on
        from exit e
        left join entry n on n.participation = e.participation
        left join (
            select participant, max(checked_on) as checked_on,
                (array_agg(event_id order by checked_on desc, event_id))[1] as event_id
            from integration_check
            group by participant
        ) as looked on looked.participant = e.participant
    ) as ended
    left join lateral (
        select i.event_id, i.starts_on, i.ended_on, i.subsidised, i.insured,
            i.kind in ('EMPLOYMENT', 'VOCATIONAL_TRAINING') and i.starts_on <= ended.closes_on
                and coalesce(i.ended_on, 'infinity') >= ended.closes_on as on_the_day
        from integration i
        where i.participant = ended.participant
        and i.kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
    ) as work on true
    group by ended.participation, ended.participant, ended.referral, ended.offer, ended.ended_on, ended.end_kind,
        ended.event_id, ended.entered_on, ended.closes_on, ended.entry_event, ended.checked_on, ended.check_event
)
