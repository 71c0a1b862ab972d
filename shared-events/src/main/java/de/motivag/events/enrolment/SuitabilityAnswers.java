package de.motivag.events.enrolment;

import org.jspecify.annotations.Nullable;

/** The answers of a suitability check. */
public record SuitabilityAnswers(
        boolean language,
        boolean equipment,
        boolean reachableByPhone,
        @Nullable String note) {}
