package de.motivag.events.enrolment;

import org.jspecify.annotations.Nullable;

/** Schedule needs because of child care, care of relatives or a return to work. */
public record CareNeeds(
        boolean childCare,
        boolean careOfRelatives,
        boolean returner,
        @Nullable String note) {}
