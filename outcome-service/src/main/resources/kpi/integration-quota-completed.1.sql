-- number: 8
-- title.de: Integrationsquote ohne vorzeitige Abbrüche
-- title.en: Integration quota without early ends
-- unit.de: Anteil
-- unit.en: share
-- text.de: Integrierte Teilnahmen geteilt durch beendete, nur von denen, die nach Plan geendet haben. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Integrated participations divided by ended ones, only of those that were completed. Only participations with an entry whose window (end to end + 6 calendar months) had closed by the asked day; in the month of the end.

select offer,
       cast(date_trunc('month', cast(ended_on as timestamp)) as date) as month,
       cast(count(*) filter (where in_window or before_end) as numeric) as numerator,
       cast(count(*) as numeric) as denominator,
       round(cast(count(*) filter (where in_window or before_end) as numeric) / count(*), 4) as value
from closed_window_1(:organisation, :known, :asked)
where ended_on between :from and :to and end_kind = 'COMPLETED'
group by 1, 2
