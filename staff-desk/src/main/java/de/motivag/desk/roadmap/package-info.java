/** The roadmap of a participation, and the list of steps. */
@NullMarked
package de.motivag.desk.roadmap;

import org.jspecify.annotations.NullMarked;
