-- The last day of a referral. Who withdraws after the entry is ended early by coaching-service; that end counts, which is
-- never before a session.
finish as (
    select referral, coalesce(max(ended_on), min(withdrawn_on)) as last_day, array_agg(event_id) as events
    from (
        select referral, ended_on, cast(null as date) as withdrawn_on, event_id from exit
        union all
        select referral, null, withdrawn_on, event_id from withdrawal
    ) as one
    group by referral
)
