/** An offer gets new contents. */
@NullMarked
package de.motivag.coaching.write.offer.reviseoffer;

import org.jspecify.annotations.NullMarked;
