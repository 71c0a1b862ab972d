/** Roadmaps of participations, and the commands on them. */
@NullMarked
package de.motivag.coaching.write.roadmap;

import org.jspecify.annotations.NullMarked;
