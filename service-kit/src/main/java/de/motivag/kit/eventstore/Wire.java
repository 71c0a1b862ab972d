package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as Axon carries it: already in its stored form, under its wire name.
 *
 * @param event the event itself where it was just decided; none where it was read
 */
record Wire(
        String type, int revision, byte[] json, @Nullable Event event) {}
