/** Revokes an early end that was recorded by mistake. */
@NullMarked
package de.motivag.coaching.write.participation.revokeearlyend;

import org.jspecify.annotations.NullMarked;
