/** Defines the A&O coaching, the offer that every organisation has from the start. */
@NullMarked
package de.motivag.coaching.write.offer.definestandardoffer;

import org.jspecify.annotations.NullMarked;
