/** The device is not back in time. */
@NullMarked
package de.motivag.device.write.device.markoverdue;

import org.jspecify.annotations.NullMarked;
