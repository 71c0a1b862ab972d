/** Gives free seats to the persons who have waited longest. */
@NullMarked
package de.motivag.coaching.write.waitinglist.fillseats;

import org.jspecify.annotations.NullMarked;
