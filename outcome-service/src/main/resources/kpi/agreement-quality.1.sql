-- number: 25
-- title.de: Qualität der Vereinbarung
-- title.en: Quality of the agreement
-- unit.de: Punkte von 6
-- unit.en: points of 6
-- text.de: Mittelwert der erfüllten Fragen (Ziel konkret, mit Termin, erreichbar, Schritte genannt, Unterstützung genannt, eigene Worte) vor dem Coaching (1-BEFORE), danach (2-AFTER) und ihr Unterschied (3-CHANGE). Nur Teilnahmen mit beiden Bewertungen nach derselben Fassung der Fragen. Die zweite Bewertung macht eine andere Person, die die erste nicht kennt. Im Monat der zweiten Bewertung.
-- text.en: Mean number of items met (goal concrete, dated, realistic, steps, support, own words) before the coaching (1-BEFORE), after it (2-AFTER), and the difference (3-CHANGE). Only participations with both ratings by the same version of the rubric. Somebody else makes the second rating without knowing the first. In the month of the second rating.
-- aggregate: ratio
-- always: part

select a.offer, a.referral, a.participation, a.participant, a.participation as case_id, a.rated_on as on_day,
    mean.points as numerator, 1 as denominator, mean.part, null as exclusion, a.event_id, array[b.event_id] as further
from agreement_rating a
join agreement_rating b
    on b.participation = a.participation and b.rubric_version = a.rubric_version and b.point = 'BEFORE'
cross join lateral (
    values ('1-BEFORE', b.met), ('2-AFTER', a.met), ('3-CHANGE', a.met - b.met)) as mean (part, points)
where a.point = 'AFTER'
