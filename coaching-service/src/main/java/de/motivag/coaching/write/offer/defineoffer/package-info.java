/** Defines an offer. */
@NullMarked
package de.motivag.coaching.write.offer.defineoffer;

import org.jspecify.annotations.NullMarked;
