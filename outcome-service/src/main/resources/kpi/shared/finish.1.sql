-- The last day of a referral: the measure's end; else the withdrawal; else the day of the check held last, if it found the
-- person not suitable and neither a seat nor an attended session followed it. If a referral is withdrawn after the entry,
-- coaching-service ends the participation early. That end counts, because it is never before an attended session. A seat
-- has no day of its own, so the day of its recording counts.
finish as not materialized (
    select referral, coalesce(max(ended_on), min(withdrawn_on), max(refused_on)) as last_day,
        array_agg(event_id) as events
    from (
        select referral, ended_on, null::date as withdrawn_on, null::date as refused_on, event_id from exit
        union all
        select referral, null, withdrawn_on, null, event_id from withdrawal
        union all
        select held.referral, null, null, held.on_day, held.event_id
        from (select distinct on (referral) * from suitability order by referral, on_day desc, sequence desc) as held
        where held.result = 'NOT_SUITABLE'
        and not exists (
            select from place p where p.referral = held.referral
            and cast(p.known_from at time zone 'Europe/Berlin' as date) > held.on_day)
        and not exists (
            select from attendance a where a.referral = held.referral and a.minutes > 0 and a.on_day > held.on_day)
    ) as one
    group by referral
)
