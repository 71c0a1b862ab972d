/** Records that a device was wiped. */
@NullMarked
package de.motivag.device.write.device.confirmwipe;

import org.jspecify.annotations.NullMarked;
