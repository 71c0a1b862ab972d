/** The device desk: stock, loan requests, handing out and taking back. */
@NullMarked
package de.motivag.desk.devices;

import org.jspecify.annotations.NullMarked;
