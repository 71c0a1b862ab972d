/** The state of a group: its sessions and its seats. */
@NullMarked
package de.motivag.coaching.write.group;

import org.jspecify.annotations.NullMarked;
