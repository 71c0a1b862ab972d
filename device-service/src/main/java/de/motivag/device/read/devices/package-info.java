/** View of the stock with the state of each device. */
@NullMarked
package de.motivag.device.read.devices;

import org.jspecify.annotations.NullMarked;
