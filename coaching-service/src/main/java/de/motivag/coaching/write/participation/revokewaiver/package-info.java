/** A module was waived by mistake. */
@NullMarked
package de.motivag.coaching.write.participation.revokewaiver;

import org.jspecify.annotations.NullMarked;
