/** Cancels a session. */
@NullMarked
package de.motivag.coaching.write.group.cancelsession;

import org.jspecify.annotations.NullMarked;
