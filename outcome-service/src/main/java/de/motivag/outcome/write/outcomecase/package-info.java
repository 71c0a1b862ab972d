/** The evaluation of participations. */
@NullMarked
package de.motivag.outcome.write.outcomecase;

import org.jspecify.annotations.NullMarked;
