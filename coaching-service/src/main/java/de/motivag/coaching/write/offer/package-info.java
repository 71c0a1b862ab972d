/** What a coaching offer is. */
@NullMarked
package de.motivag.coaching.write.offer;

import org.jspecify.annotations.NullMarked;
