package de.motivag.desk.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An offer, as the coaching service shows it in a list. */
public record Offer(
        String offer,
        int version,
        String kind,
        @Nullable String title,
        @Nullable LocalDate retiredOn) {}
