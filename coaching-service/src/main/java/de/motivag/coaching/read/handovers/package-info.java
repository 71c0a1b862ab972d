/** The view of handovers for the first talk. */
@NullMarked
package de.motivag.coaching.read.handovers;

import org.jspecify.annotations.NullMarked;
