package de.motivag.desk.settings;

import org.jspecify.annotations.Nullable;

/** An offer, as the coaching service shows it in a list. */
public record Offer(
        String offer, int version, String kind, @Nullable String title) {}
