package de.motivag.desk.outcomes;

import java.time.LocalDate;

/** Two days that contradict each other, as the outcome service lists them. */
public record ContradictingDays(String contradiction, String participant, LocalDate onDay, LocalDate otherDay) {}
