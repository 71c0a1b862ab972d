/** Wire names, revisions, and the JSON of an event in its stored and its published form. */
@NullMarked
package de.motivag.events.codec;

import org.jspecify.annotations.NullMarked;
