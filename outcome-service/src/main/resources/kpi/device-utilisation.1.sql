-- number: 20
-- title.de: Auslastung der Leihgeräte
-- title.en: Device utilisation
-- unit.de: Anteil
-- unit.en: share
-- text.de: Ausgeliehene Gerätetage geteilt durch Gerätetage im Bestand. Ein Gerät gehört von seinem ersten Tag im Bestand bis zum Tag der Aussonderung oder des Verlusts zum Bestand, und wieder von dem Tag an, an dem es gefunden oder doch zurückgenommen wird; der Tag der Ausgabe und der Rückgabe zählen als Ausleihe, ein Verlust beendet sie mit seinem Tag. Im Monat des Tages.
-- text.en: Device-days on loan divided by device-days in stock. A device is in stock from its first day there to that of its retirement or loss, and again from the day on which it is found or taken back after all; the days of handing out and of taking back count as loan, a loss ends it with its day. In the month of the day.
-- aggregate: ratio
-- include: lent.1

-- One row per device and month with its days in the period. A lost device is away until it is seen at the desk or taken
-- back; a stocktake of an earlier day that was recorded late does not find it. A retired device is not seen again.
with away as (
    select g.device, daterange(g.gone_on + 1, greatest(g.gone_on + 1, coalesce(min(s.seen_on), 'infinity'))) as days,
        g.event_id, (array_agg(s.event_id order by s.seen_on, s.event_id))[1] as seen_event
    from device_gone g
    left join device_seen s on s.device = g.device and s.sequence > g.sequence and s.seen_on >= g.gone_on
    group by g.device, g.event_id, g.gone_on
),
stock as (
    select d.device, d.event_id,
        datemultirange(daterange(d.since, 'infinity')) - coalesce(range_agg(away.days), '{}') as days,
        array_agg(away.event_id) || array_agg(away.seen_event) as events
    from device d left join away on away.device = d.device
    group by d.device, d.event_id, d.since
),
on_loan as (
    select device, range_agg(days) as days, array_agg(event_id) || array_agg(end_event) as events from lent group by device
)
select null as offer, null as referral, null as participation, null as participant,
    stock.device || '.' || to_char(month, 'YYYY-MM') as case_id, greatest(month::date, :from) as on_day,
    coalesce((select sum(upper(one) - lower(one)) from unnest(on_loan.days * stock.days * within.days) as one), 0)
        as numerator,
    (select sum(upper(one) - lower(one)) from unnest(stock.days * within.days) as one) as denominator,
    null as part, null as exclusion, stock.event_id, stock.events || on_loan.events as further
from generate_series(
        date_trunc('month', :from::timestamp), cast(least(:to, :asked) as timestamp), interval '1 month') as month
cross join lateral (
    select datemultirange(daterange(
        greatest(month::date, :from),
        least(cast(month + interval '1 month - 1 day' as date), :to, :asked), '[]')) as days
) as within
join stock on stock.days && within.days
left join on_loan on on_loan.device = stock.device
