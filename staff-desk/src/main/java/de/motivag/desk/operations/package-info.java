/** Operations: the flow of events, parked events and rebuilds. */
@NullMarked
package de.motivag.desk.operations;

import org.jspecify.annotations.NullMarked;
