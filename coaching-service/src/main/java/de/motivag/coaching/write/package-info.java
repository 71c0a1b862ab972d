/** Rules that several entities share. */
@NullMarked
package de.motivag.coaching.write;

import org.jspecify.annotations.NullMarked;
