/** Reactions of coaching-service to its own events and to those of other services. */
@NullMarked
package de.motivag.coaching.automation;

import org.jspecify.annotations.NullMarked;
