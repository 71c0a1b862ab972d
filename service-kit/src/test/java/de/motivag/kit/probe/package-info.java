/** A minimal service for the kit's own tests: devices that can be registered and reserved. */
@NullMarked
package de.motivag.kit.probe;

import org.jspecify.annotations.NullMarked;
