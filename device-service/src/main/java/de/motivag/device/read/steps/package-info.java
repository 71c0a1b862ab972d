/** The steps of a device, which staff retract by the ids of their events. */
@NullMarked
package de.motivag.device.read.steps;

import org.jspecify.annotations.NullMarked;
