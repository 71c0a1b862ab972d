-- number: 10
-- title.de: Nicht belegt
-- title.en: Not evidenced
-- unit.de: Teilnahmen
-- unit.en: participations
-- text.de: Teilnahmen, von denen weder eine Integration gemeldet noch am letzten Tag des Fensters oder später bestätigt ist, dass es keine gab. Nur Teilnahmen mit Eintritt, deren Fenster (Ende bis Ende + 6 Kalendermonate) am Stichtag geschlossen war; im Monat des Endes.
-- text.en: Participations of which neither an integration is reported nor is it confirmed, on the window's last day or later, that there was none. Only participations with an entry whose window (end to end + 6 calendar months) had closed by the asked day; in the month of the end.

select offer,
       cast(date_trunc('month', cast(ended_on as timestamp)) as date) as month,
       cast(count(*) as numeric) as numerator,
       cast(null as numeric) as denominator,
       cast(count(*) as numeric) as value
from closed_window_1(:organisation, :known, :asked)
where ended_on between :from and :to and not (in_window or before_end or checked)
group by 1, 2
