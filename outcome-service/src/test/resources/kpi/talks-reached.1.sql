-- number: 900
-- title.de: Erreichte Gespräche
-- title.en: Talks reached
-- unit.de: Anteil
-- unit.en: share
-- text.de: Zustande gekommene Kontakte geteilt durch alle. Ein Beispiel für eine neue Kennzahl: eine Datei.
-- text.en: Completed contacts divided by all. An example of a new figure: one file.
-- aggregate: ratio
-- exclusion.SESSION.de: Sitzungen sind keine Gespräche.
-- exclusion.SESSION.en: Sessions are no talks.

select offer, referral, null as participation, participant, stream || '.' || subject as case_id, on_day,
    cast(completed as integer) as numerator, 1 as denominator, null as part,
    case when kind = 'SESSION' then 'SESSION' end as exclusion, event_id, null as further
from contact
