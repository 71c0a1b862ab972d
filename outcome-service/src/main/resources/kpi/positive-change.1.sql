-- number: 26
-- title.de: Positive Veränderung
-- title.en: Positive change
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen mit mindestens einer positiven Veränderung der Person im Fenster, geteilt durch beendete. Es zählen: ein Modul, das in einer anderen Teilnahme abgeschlossen wurde (am letzten Tag mit Anwesenheit oder Selbststudium); ein erledigter Schritt des Fahrplans; eine höhere Stufe der Leiter als die Stufe davor; ein Stellenangebot; ein angenommenes Stellenangebot (am Tag der Antwort); eine Arbeitsaufnahme im ersten Arbeitsmarkt, Selbständigkeit oder Ausbildung; der erste Tag ohne Leistungsbezug. Module derselben Teilnahme zählen nicht, weil sie zur Maßnahme gehören. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations with at least one positive change of the person inside the window, divided by ended ones. These count: a module completed in another participation (on the last day with attendance or self-study); a completed step of the roadmap; a higher step of the ladder than the step before; a job offer; an accepted job offer (on the day of the answer); a start of work in the primary labour market, self-employment or vocational training; the first day without receipt of benefits. Modules of the same participation do not count, because they are part of the measure. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.

with positive as (
    select m.participant, m.participation, max(learned.on_day) as on_day, m.event_id
    from module m
    join (
        select participation, module, on_day from attendance where minutes > 0
        union all
        select participation, module, on_day from self_study
    ) as learned on learned.participation = m.participation and learned.module = m.module
    group by m.participant, m.participation, m.event_id
    union all
    select participant, null, on_day, event_id
    from (
        select participant, on_day, event_id, step,
            lag(step) over (partition by participant, ladder_version order by on_day) as before
        from progress
    ) as one
    where step > before
    union all
    select participant, null, completed_on, event_id from step_completion
    union all
    select participant, null, offered_on, event_id from job_offer
    union all
    select participant, null, answered_on, event_id
    from (select distinct on (job_offer) * from job_offer_answer order by job_offer, sequence desc) as last_answer
    where answer = 'ACCEPTED' and exists (select from job_offer o where o.job_offer = last_answer.job_offer)
    union all
    select participant, null, starts_on, event_id
    from integration where kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
    union all
    select p.participant, null, p.last_day + 1, p.event_id
    from benefit_period p join benefit_report r on r.participant = p.participant and r.reported_until > p.last_day
    where not exists (
        select from benefit_period other where other.participant = p.participant
        and p.last_day + 1 between other.first_day and coalesce(other.last_day, 'infinity'))
)
select w.offer, w.referral, w.participation, w.participant, w.participation as case_id, w.ended_on as on_day,
    cast(count(p.event_id) > 0 as integer) as numerator, 1 as denominator,
    null as part, w.open as exclusion, w.event_id, array_agg(p.event_id order by p.on_day, p.event_id) as further
from closed_window w
left join positive p on p.participant = w.participant and p.on_day between w.ended_on and w.closes_on
    and p.participation is distinct from w.participation
group by w.offer, w.referral, w.participation, w.participant, w.ended_on, w.open, w.event_id
