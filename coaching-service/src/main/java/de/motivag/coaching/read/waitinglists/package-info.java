/** Who waits for a seat, in order. */
@NullMarked
package de.motivag.coaching.read.waitinglists;

import org.jspecify.annotations.NullMarked;
