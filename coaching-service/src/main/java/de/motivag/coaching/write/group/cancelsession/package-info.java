/** A session does not take place. */
@NullMarked
package de.motivag.coaching.write.group.cancelsession;

import org.jspecify.annotations.NullMarked;
