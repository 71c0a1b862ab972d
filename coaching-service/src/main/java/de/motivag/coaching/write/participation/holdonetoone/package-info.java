/** A coach talks with one person. */
@NullMarked
package de.motivag.coaching.write.participation.holdonetoone;

import org.jspecify.annotations.NullMarked;
