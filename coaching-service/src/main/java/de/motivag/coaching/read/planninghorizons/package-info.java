/** Replica of the planning horizon and the federal state of the organisation. */
@NullMarked
package de.motivag.coaching.read.planninghorizons;

import org.jspecify.annotations.NullMarked;
