/** Records that a device is back from repair. */
@NullMarked
package de.motivag.device.write.device.returnfromrepair;

import org.jspecify.annotations.NullMarked;
