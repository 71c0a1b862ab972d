/** Deputyships between moderators, and the commands on them. */
@NullMarked
package de.motivag.coaching.write.deputyship;

import org.jspecify.annotations.NullMarked;
