-- number: 12
-- title.de: Eintritte in Folgemaßnahmen
-- title.en: Follow-up entries
-- unit.de: Eintritte
-- unit.en: entries
-- text.de: Maßnahmen, die nach einer Empfehlung angetreten wurden (MAG, AGH, Weiterbildung …), nach ihrer Art; eine zweite, eigene Art von Eintritt. Im Monat des Eintritts.
-- text.en: Measures entered after a recommendation (work trial, work opportunity, training …), by their kind; a second, separate kind of entry. In the month of the entry.
-- aggregate: count

select offer, referral, participation, participant, stream || '.' || recommendation as case_id, entered_on as on_day,
    1 as numerator, kind as part, null as exclusion, event_id, null as further
from follow_up
