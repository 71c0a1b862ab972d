/** The state of an organisation's catalogue of device types and accessories. */
@NullMarked
package de.motivag.device.write.catalogue;

import org.jspecify.annotations.NullMarked;
