/** Records a one-to-one talk between a coach and a person. */
@NullMarked
package de.motivag.coaching.write.participation.holdonetoone;

import org.jspecify.annotations.NullMarked;
