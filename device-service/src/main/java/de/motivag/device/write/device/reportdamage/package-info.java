/** Reports that a device is damaged. */
@NullMarked
package de.motivag.device.write.device.reportdamage;

import org.jspecify.annotations.NullMarked;
