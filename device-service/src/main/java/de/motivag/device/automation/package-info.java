/** Brings devices and requests together. */
@NullMarked
package de.motivag.device.automation;

import org.jspecify.annotations.NullMarked;
