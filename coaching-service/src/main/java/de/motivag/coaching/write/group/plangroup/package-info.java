/** Plans a group from the weekly template of its offer. */
@NullMarked
package de.motivag.coaching.write.group.plangroup;

import org.jspecify.annotations.NullMarked;
