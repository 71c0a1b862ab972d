/** The device catalogue with its labels. */
@NullMarked
package de.motivag.device.read.catalogue;

import org.jspecify.annotations.NullMarked;
