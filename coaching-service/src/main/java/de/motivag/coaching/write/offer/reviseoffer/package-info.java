/** Revises the contents of an offer. */
@NullMarked
package de.motivag.coaching.write.offer.reviseoffer;

import org.jspecify.annotations.NullMarked;
