/** View of deputyships. */
@NullMarked
package de.motivag.coaching.read.deputyships;

import org.jspecify.annotations.NullMarked;
