/** The event stream of a service for replays: resumable, with the same contents as the topic. */
@NullMarked
package de.motivag.kit.stream;

import org.jspecify.annotations.NullMarked;
