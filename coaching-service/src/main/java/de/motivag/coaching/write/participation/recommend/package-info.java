/** Records a coach's recommendation for the next step. */
@NullMarked
package de.motivag.coaching.write.participation.recommend;

import org.jspecify.annotations.NullMarked;
