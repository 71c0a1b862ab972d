/** A session is planned for another time. */
@NullMarked
package de.motivag.coaching.write.group.reschedulesession;

import org.jspecify.annotations.NullMarked;
