-- number: 22
-- title.de: Verlauf von der Zuweisung zur Integration
-- title.en: Drop-off path
-- unit.de: Zuweisungen
-- unit.en: referrals
-- text.de: Wie viele der Zuweisungen eines Monats wie weit kamen: zugewiesen (1-REFERRED), geeignet nach der zuletzt abgehaltenen Eignungsfeststellung (2-SUITABLE), mit Platz (3-PLACED), eingetreten (4-ENTERED), jedes Modul abgeschlossen oder erlassen (5-MODULE-1 …), nach Plan beendet (6-COMPLETED), integriert (7-INTEGRATED, im Fenster bis Ende + 6 Kalendermonate, wenn nicht anders gefragt, auch wenn es noch offen ist). Jeder Schritt zählt nur, wer im Schritt davor steht; ein Schritt, den ein Angebot nicht hat, lässt alle durch. Im Monat des Antrags.
-- text.en: How many of a month's referrals came how far: referred (1-REFERRED), suitable by the check held last (2-SUITABLE), placed (3-PLACED), entered (4-ENTERED), each module completed or waived (5-MODULE-1 …), completed (6-COMPLETED), integrated (7-INTEGRATED, inside the window to end + 6 calendar months unless asked otherwise, also while it is open). Each step counts only those that are in the step before; a step that an offer does not have passes everybody through. In the month of the application.
-- aggregate: count
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- always: part

-- A referral has no step after the first one that it has not reached. An offer requires a suitability check unless it is
-- known to be of another kind, and every module unless its version is known to have none of that number.
with suitable as (
    select distinct on (referral) referral, result in ('SUITABLE', 'WITH_DEVICE', 'WITH_SUPPORT') as reached, event_id
    from suitability order by referral, on_day desc, sequence desc
),
seat as (
    select referral, (array_agg(event_id order by known_from, event_id))[1] as event_id,
        (array_agg(offer_version order by known_from desc, sequence desc, event_id))[1] as offer_version
    from place group by referral
),
done as (
    select referral, module, (array_agg(event_id order by event_id))[1] as event_id
    from (
        select referral, module, event_id from module
        union all
        select referral, module, event_id from module_waiver
    ) as one
    group by referral, module
),
version as (
    select offer, offer_version, array_agg(module) as modules from offer_module group by offer, offer_version
),
entered as (
    select referral, (array_agg(event_id order by event_id))[1] as event_id from entry group by referral
),
finished as (
    select referral, (array_agg(event_id order by event_id))[1] as event_id,
        bool_or(entered_on is not null and (in_window or before_end)) as integrated
    from closed_window where end_kind = 'COMPLETED' group by referral
),
number as (
    select generate_series(1, greatest((select max(module) from offer_module), (select max(module) from done))) as module
),
step as (
    select a.referral, one.number, one.module, one.part, one.reached, one.event_id
    from application a
    left join offer o on o.offer = a.offer
    left join suitable s on s.referral = a.referral
    left join seat on seat.referral = a.referral
    left join entered e on e.referral = a.referral
    left join finished f on f.referral = a.referral
    cross join lateral (
        values (1, 0, '1-REFERRED', true, a.event_id),
            (2, 0, '2-SUITABLE', coalesce(s.reached, false) or coalesce(o.kind, '') = 'OTHER', s.event_id),
            (3, 0, '3-PLACED', seat.event_id is not null, seat.event_id),
            (4, 0, '4-ENTERED', e.event_id is not null, e.event_id),
            (6, 0, '6-COMPLETED', f.event_id is not null, f.event_id),
            (7, 0, '7-INTEGRATED', coalesce(f.integrated, false), f.event_id)
    ) as one (number, module, part, reached, event_id)
    union all
    select a.referral, 5, n.module, '5-MODULE-' || n.module,
        d.event_id is not null or coalesce(n.module <> all (v.modules), false), d.event_id
    from application a
    cross join number n
    left join seat on seat.referral = a.referral
    left join done d on d.referral = a.referral and d.module = n.module
    left join version v on v.offer = a.offer and v.offer_version = seat.offer_version
),
reached as (
    select referral, part, event_id,
        bool_and(reached) over (partition by referral order by number, module) as reached
    from step
)
select a.offer, a.referral, null as participation, a.participant, a.referral as case_id, a.applied_on as on_day,
    1 as numerator, r.part, null as exclusion, coalesce(r.event_id, a.event_id) as event_id,
    array[a.event_id] as further
from application a join reached r on r.referral = a.referral
where r.reached
