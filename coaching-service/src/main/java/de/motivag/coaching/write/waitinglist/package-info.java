/** The state of an offer's waiting list. */
@NullMarked
package de.motivag.coaching.write.waitinglist;

import org.jspecify.annotations.NullMarked;
