/** Somebody goes on in another group. */
@NullMarked
package de.motivag.coaching.write.participation.movetogroup;

import org.jspecify.annotations.NullMarked;
