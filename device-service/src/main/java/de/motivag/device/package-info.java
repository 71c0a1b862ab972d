/** Device-service: lends out laptops, tablets and routers. */
@NullMarked
package de.motivag.device;

import org.jspecify.annotations.NullMarked;
