/** Reactions to events of other services, and the sweep that runs by the calendar. */
@NullMarked
package de.motivag.outcome.automation;

import org.jspecify.annotations.NullMarked;
