-- number: 9
-- title.de: Vor dem Ende begonnene Integrationen
-- title.en: Integrations begun before the end
-- unit.de: Teilnahmen
-- unit.en: participations
-- text.de: Teilnahmen, deren Integration zwischen Eintritt und Ende begann und am Tag des Endes noch bestand, ohne eine im Fenster. In der Quote enthalten, hier für sich. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations whose integration began between entry and end and was still held on the day of the end, without one inside the window. Part of the quota, here shown apart. Only participations with an entry whose window (end to end + 6 calendar months) had closed by the asked day; in the month of the end.

select offer,
       cast(date_trunc('month', cast(ended_on as timestamp)) as date) as month,
       cast(count(*) as numeric) as numerator,
       cast(null as numeric) as denominator,
       cast(count(*) as numeric) as value
from closed_window_1(:organisation, :known, :asked)
where ended_on between :from and :to and before_end
group by 1, 2
