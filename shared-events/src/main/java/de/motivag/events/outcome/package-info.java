/** Events of outcome-service: work biographies, and the evaluation of participations. */
@NullMarked
package de.motivag.events.outcome;

import org.jspecify.annotations.NullMarked;
