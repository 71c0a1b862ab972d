/** A session has taken place. */
@NullMarked
package de.motivag.coaching.write.group.holdsession;

import org.jspecify.annotations.NullMarked;
