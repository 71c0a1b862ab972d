/** Handovers of participants to advisers for the first talk, and the commands on them. */
@NullMarked
package de.motivag.coaching.write.handover;

import org.jspecify.annotations.NullMarked;
