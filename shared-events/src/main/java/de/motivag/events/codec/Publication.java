package de.motivag.events.codec;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a stored event anybody with access to the topic may read.
 *
 * @param revision of the JSON
 * @param participant whom the event is about, if anybody
 */
public record Publication(int revision, @Nullable UUID participant, byte[] json) {}
