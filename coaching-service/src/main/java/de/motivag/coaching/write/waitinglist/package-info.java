/** Who waits for a seat in an offer. */
@NullMarked
package de.motivag.coaching.write.waitinglist;

import org.jspecify.annotations.NullMarked;
