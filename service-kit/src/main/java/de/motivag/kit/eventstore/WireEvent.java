package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as Axon handles it: in its stored form, under its wire name.
 *
 * @param event the event object if it was just decided; none if it was read
 */
record WireEvent(
        String type, int revision, byte[] json, @Nullable Event event) {}
