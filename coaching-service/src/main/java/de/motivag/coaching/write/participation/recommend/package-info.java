/** A coach recommends what comes next. */
@NullMarked
package de.motivag.coaching.write.participation.recommend;

import org.jspecify.annotations.NullMarked;
