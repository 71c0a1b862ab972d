-- number: 11
-- title.de: In versicherungspflichtiger Arbeit am Tag
-- title.en: In insured work on the day
-- unit.de: Anteil
-- unit.en: share
-- text.de: Teilnahmen, nach denen am letzten Tag des Fensters eine versicherungspflichtige Beschäftigung oder Ausbildung bestand, wann immer sie begann, geteilt durch beendete (amtliche Eingliederungsquote). Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations after which insured employment or training was held on the window's last day, whenever it began, divided by ended ones (official Eingliederungsquote). Only participations with an entry whose window (end to end + 6 calendar months) had closed by the asked day; in the month of the end.

select offer,
       cast(date_trunc('month', cast(ended_on as timestamp)) as date) as month,
       cast(count(*) filter (where insured) as numeric) as numerator,
       cast(count(*) as numeric) as denominator,
       round(cast(count(*) filter (where insured) as numeric) / count(*), 4) as value
from closed_window_1(:organisation, :known, :asked)
where ended_on between :from and :to
group by 1, 2
