/** Records the adviser's decision about a recommendation. */
@NullMarked
package de.motivag.coaching.write.participation.deciderecommendation;

import org.jspecify.annotations.NullMarked;
