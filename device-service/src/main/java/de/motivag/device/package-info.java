/** Lends out laptops, tablets and routers: who needs one, and who has it. */
@NullMarked
package de.motivag.device;

import org.jspecify.annotations.NullMarked;
