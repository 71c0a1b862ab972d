/** Aftercare after a measure, and the commands on it. */
@NullMarked
package de.motivag.coaching.write.aftercare;

import org.jspecify.annotations.NullMarked;
