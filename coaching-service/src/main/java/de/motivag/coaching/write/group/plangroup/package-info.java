/** A group is planned from its offer's weekly template. */
@NullMarked
package de.motivag.coaching.write.group.plangroup;

import org.jspecify.annotations.NullMarked;
