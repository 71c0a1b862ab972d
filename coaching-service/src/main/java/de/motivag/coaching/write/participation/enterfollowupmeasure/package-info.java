/** Records that a person has entered a recommended follow-up measure. */
@NullMarked
package de.motivag.coaching.write.participation.enterfollowupmeasure;

import org.jspecify.annotations.NullMarked;
