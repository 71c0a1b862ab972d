/** Reactions that match devices with requests, and the sweep for overdue loans. */
@NullMarked
package de.motivag.device.automation;

import org.jspecify.annotations.NullMarked;
