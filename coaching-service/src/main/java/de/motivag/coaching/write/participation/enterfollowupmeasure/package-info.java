/** Somebody enters the measure that was recommended. */
@NullMarked
package de.motivag.coaching.write.participation.enterfollowupmeasure;

import org.jspecify.annotations.NullMarked;
