/** What a participation is, and when it counts as entered. */
@NullMarked
package de.motivag.coaching.write.participation;

import org.jspecify.annotations.NullMarked;
