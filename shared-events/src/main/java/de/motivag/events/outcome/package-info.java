/** Events of outcome-service: what became of a person, and what that says of a participation. */
@NullMarked
package de.motivag.events.outcome;

import org.jspecify.annotations.NullMarked;
