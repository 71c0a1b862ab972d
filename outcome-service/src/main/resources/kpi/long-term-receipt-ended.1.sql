-- number: 16
-- title.de: Langzeitleistungsbezug beendet
-- title.en: Long-term receipt ended
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen von Menschen, die an mindestens 638 der 730 Tage vor dem Tag des Eintritts Leistungen bezogen (das Glossar der Statistik zählt den Tag selbst mit, diese Kennzahl nicht): am letzten Tag des Fensters nicht im Leistungsbezug, geteilt durch alle, von denen das bekannt ist. Eine Meldung ohne Zeiträume besagt, dass bis zu ihrem Tag nichts bezogen wurde. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate, wenn nicht anders gefragt) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations of people who were in receipt on at least 638 of the 730 days before the day of entry (the statistics' glossary counts that day in, this figure does not): not in receipt on the window's last day, divided by all of which that is known. A report without periods says that nothing was received until its day. Only participations with an entry whose window (end to end + 6 calendar months unless asked otherwise) had closed by the asked day; in the month of the end.
-- aggregate: ratio
-- among: receipt-ended, exits
-- months: 6 of 3, 6, 12
-- include: closed-window.1, receipt.1
-- exclusion.NOT_STARTED.de: Ohne Eintritt: ein Ende ohne besuchte Sitzung ist kein Austritt.
-- exclusion.NOT_STARTED.en: Without an entry: an end without an attended session is no exit.
-- exclusion.WINDOW_OPEN.de: Das Fenster nach dem Ende war am Stichtag noch nicht geschlossen.
-- exclusion.WINDOW_OPEN.en: The window after the end had not closed by the asked day.
-- exclusion.NOT_LONG_TERM.de: An weniger als 638 der 730 Tage vor dem Tag des Eintritts im Leistungsbezug.
-- exclusion.NOT_LONG_TERM.en: In receipt on fewer than 638 of the 730 days before the day of entry.
-- exclusion.RECEIPT_UNKNOWN.de: Ob am letzten Tag des Fensters Leistungen bezogen wurden, ist nicht bekannt.
-- exclusion.RECEIPT_UNKNOWN.en: Whether benefits were received on the window's last day is not known.

select w.offer, w.referral, w.participation, w.participant, w.participation as case_id, w.ended_on as on_day,
    cast(not r.goes_on as integer) as numerator, 1 as denominator,
    null as part, case when w.open is not null then w.open
        when r.days_before < 638 then 'NOT_LONG_TERM'
        when r.is_known is not true then 'RECEIPT_UNKNOWN' end as exclusion,
    w.event_id, array[r.event_id] as further
from closed_window w left join receipt r on r.participation = w.participation
