/** Wire names, revisions, and the JSON of events in stored and published form. */
@NullMarked
package de.motivag.events.codec;

import org.jspecify.annotations.NullMarked;
