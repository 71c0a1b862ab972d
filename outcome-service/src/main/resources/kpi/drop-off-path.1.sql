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
    (select distinct on (referral) referral, '3-PLACED', event_id from place order by referral, event_id)
    union all
    (select distinct on (referral) referral, '4-ENTERED', event_id from entry order by referral, event_id)
    union all
    (select distinct on (referral, module) referral, '5-MODULE-' || module, event_id from module
    order by referral, module, event_id)
    union all
    (select distinct on (referral) referral, '6-COMPLETED', event_id from exit where kind = 'COMPLETED'
    order by referral, event_id)
    union all
    (select distinct on (referral) referral, '7-INTEGRATED', event_id from closed_window
    where entered_on is not null and (in_window or before_end) order by referral, event_id)
) as step on step.referral = a.referral
