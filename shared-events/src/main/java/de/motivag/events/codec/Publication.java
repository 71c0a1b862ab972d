package de.motivag.events.codec;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published part of a stored event, readable with access to the topic.
 *
 * @param revision revision of the JSON
 * @param participant person that the event is about, if any
 */
public record Publication(int revision, @Nullable UUID participant, byte[] json) {}
