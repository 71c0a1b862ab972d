-- number: 22
-- title.de: Verlauf von der Zuweisung zur Integration
-- title.en: Drop-off path
-- unit.de: Zuweisungen
-- unit.en: referrals
-- text.de: Wie viele der Zuweisungen eines Monats wie weit kamen: zugewiesen (1-REFERRED), geeignet (2-SUITABLE), mit Platz (3-PLACED), eingetreten (4-ENTERED), jedes Modul abgeschlossen (5-MODULE-1 …), nach Plan beendet (6-COMPLETED), integriert (7-INTEGRATED, im Fenster bis Ende + 6 Kalendermonate, wenn nicht anders gefragt, auch wenn es noch offen ist). Im Monat des Antrags.
-- text.en: How many of a month's referrals came how far: referred (1-REFERRED), suitable (2-SUITABLE), placed (3-PLACED), entered (4-ENTERED), each module completed (5-MODULE-1 …), completed (6-COMPLETED), integrated (7-INTEGRATED, inside the window to end + 6 calendar months unless asked otherwise, also while it is open). In the month of the application.
-- aggregate: count
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- always: part

select a.offer, a.referral, null as participation, a.participant, a.referral as case_id, a.applied_on as on_day,
    1 as numerator, step.part, null as exclusion, step.event_id, array[a.event_id] as further
from application a join (
    select referral, '1-REFERRED' as part, event_id from application
    union all
    select referral, '2-SUITABLE', event_id from suitability
    where result in ('SUITABLE', 'WITH_DEVICE', 'WITH_SUPPORT')
    union all
    select referral, '3-PLACED', (array_agg(event_id order by event_id))[1] from place group by referral
    union all
    select referral, '4-ENTERED', (array_agg(event_id order by event_id))[1] from entry group by referral
    union all
    select referral, '5-MODULE-' || module, (array_agg(event_id order by event_id))[1] from module
    group by referral, module
    union all
    select referral, '6-COMPLETED', (array_agg(event_id order by event_id))[1] from exit where kind = 'COMPLETED'
    group by referral
    union all
    select referral, '7-INTEGRATED', (array_agg(event_id order by event_id))[1] from closed_window
    where entered_on is not null and (in_window or before_end)
    group by referral
) as step on step.referral = a.referral
