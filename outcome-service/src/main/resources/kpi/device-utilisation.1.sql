-- number: 20
-- title.de: Auslastung der Leihgeräte
-- title.en: Device utilisation
-- unit.de: Anteil
-- unit.en: share
-- text.de: Gerätetage auf Leihe geteilt durch Gerätetage im Bestand. Ein Gerät gehört vom Tag der Erfassung bis zum Tag der Aussonderung oder des Verlusts zum Bestand; der Tag der Ausgabe und der Rückgabe zählen als Leihe. Im Monat des Tages.
-- text.en: Device-days on loan divided by device-days in stock. A device is in stock from the day of its registration to that of its retirement or loss; the days of handing out and of taking back count as loan. In the month of the day.
-- aggregate: ratio

-- One row per device and month: its days in the period.
with stock as (
    -- One that was gone before it was registered was never there.
    select d.device, d.event_id,
        daterange(d.since, greatest(d.since, coalesce(min(g.gone_on) + 1, 'infinity'))) as days
    from device d left join device_gone g on g.device = d.device
    group by d.device, d.event_id, d.since
),
lent as (
    select l.device, range_agg(daterange(l.handed_out_on, e.ended_on, '[]')) as days, array_agg(l.event_id) as events
    from loan l left join loan_end e on e.loan_request = l.loan_request and e.device = l.device
    group by l.device
)
select null as offer, null as referral, null as participation, null as participant,
    stock.device || '.' || to_char(month, 'YYYY-MM') as case_id, greatest(cast(month as date), :from) as on_day,
    coalesce((
        select sum(upper(one) - lower(one))
        from unnest(lent.days * datemultirange(stock.days * within.days)) as one
    ), 0) as numerator,
    upper(stock.days * within.days) - lower(stock.days * within.days) as denominator,
    null as part, null as exclusion, stock.event_id, lent.events as further
from generate_series(
        date_trunc('month', cast(:from as timestamp)), cast(least(:to, :asked) as timestamp), interval '1 month') as month
cross join lateral (
    select daterange(
        greatest(cast(month as date), :from),
        least(cast(month + interval '1 month - 1 day' as date), :to, :asked), '[]') as days
) as within
join stock on stock.days && within.days
left join lent on lent.device = stock.device
