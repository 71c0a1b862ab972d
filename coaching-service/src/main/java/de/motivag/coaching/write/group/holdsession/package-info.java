/** Records that a session was held. */
@NullMarked
package de.motivag.coaching.write.group.holdsession;

import org.jspecify.annotations.NullMarked;
