/** Handovers of people to their advisers for the first talk after the group. */
@NullMarked
package de.motivag.desk.handovers;

import org.jspecify.annotations.NullMarked;
