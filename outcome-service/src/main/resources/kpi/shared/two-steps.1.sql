-- One row per participation with an end, with the steps on the ladder to compare: the last one on or before the day of entry,
-- and the last one after it, up to the window's last day. The newest version of the ladder that has both decides.
two_steps as not materialized (
    select w.*, step.before, step.after, step.before_event, step.after_event
    from closed_window w left join lateral (
        select *
        from (
            select ladder_version,
                (array_agg(step order by on_day desc) filter (where on_day <= w.entered_on))[1] as before,
                (array_agg(event_id order by on_day desc) filter (where on_day <= w.entered_on))[1]
                    as before_event,
                (array_agg(step order by on_day desc) filter (where on_day > w.entered_on))[1] as after,
                (array_agg(event_id order by on_day desc) filter (where on_day > w.entered_on))[1]
                    as after_event
            from progress
            where participant = w.participant and on_day <= w.closes_on
            group by ladder_version
        ) as both_days
        where before is not null and after is not null
        order by ladder_version desc
        limit 1
    ) as step on true
)
