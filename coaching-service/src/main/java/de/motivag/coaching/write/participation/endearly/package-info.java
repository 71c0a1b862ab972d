/** Records an early end. */
@NullMarked
package de.motivag.coaching.write.participation.endearly;

import org.jspecify.annotations.NullMarked;
