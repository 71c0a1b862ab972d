/** The adviser decides what comes next. */
@NullMarked
package de.motivag.coaching.write.participation.deciderecommendation;

import org.jspecify.annotations.NullMarked;
