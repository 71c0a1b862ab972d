/** From a command to stored events: load, decide, append, project; and reading them again without losing one. */
@NullMarked
package de.motivag.kit.eventstore;

import org.jspecify.annotations.NullMarked;
