/** Who waits longest gets what is free. */
@NullMarked
package de.motivag.coaching.write.waitinglist.fillseats;

import org.jspecify.annotations.NullMarked;
