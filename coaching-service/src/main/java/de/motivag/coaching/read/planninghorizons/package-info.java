/** Replica of the planning horizon of the organisation. */
@NullMarked
package de.motivag.coaching.read.planninghorizons;

import org.jspecify.annotations.NullMarked;
