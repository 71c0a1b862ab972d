/** What follows from the events of others, and from the calendar. */
@NullMarked
package de.motivag.outcome.automation;

import org.jspecify.annotations.NullMarked;
