-- The last day of a referral. If a referral is withdrawn after the entry, coaching-service ends the participation early.
-- That end counts, because it is never before an attended session.
finish as not materialized (
    select referral, coalesce(max(ended_on), min(withdrawn_on)) as last_day, array_agg(event_id) as events
    from (
        select referral, ended_on, null::date as withdrawn_on, event_id from exit
        union all
        select referral, null, withdrawn_on, event_id from withdrawal
    ) as one
    group by referral
)
