/** Assigns other moderators to a group. */
@NullMarked
package de.motivag.coaching.write.group.assignmoderators;

import org.jspecify.annotations.NullMarked;
