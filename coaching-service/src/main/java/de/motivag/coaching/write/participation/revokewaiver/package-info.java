/** Revokes a module waiver that was recorded by mistake. */
@NullMarked
package de.motivag.coaching.write.participation.revokewaiver;

import org.jspecify.annotations.NullMarked;
