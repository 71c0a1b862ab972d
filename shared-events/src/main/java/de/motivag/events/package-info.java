/** Types shared by all events: ids, and values that are stored but not published. */
@NullMarked
package de.motivag.events;

import org.jspecify.annotations.NullMarked;
