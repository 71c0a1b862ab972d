/** Views of roadmaps. */
@NullMarked
package de.motivag.coaching.read.roadmaps;

import org.jspecify.annotations.NullMarked;
