/** The event store: loads, decides, appends and projects, and reads the stored events without losing one. */
@NullMarked
package de.motivag.kit.eventstore;

import org.jspecify.annotations.NullMarked;
