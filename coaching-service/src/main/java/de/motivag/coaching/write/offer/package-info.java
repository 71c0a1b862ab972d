/** The state of a coaching offer. */
@NullMarked
package de.motivag.coaching.write.offer;

import org.jspecify.annotations.NullMarked;
