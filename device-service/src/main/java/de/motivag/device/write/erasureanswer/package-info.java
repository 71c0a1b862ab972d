/** The answer of this service to a request for erasure. */
@NullMarked
package de.motivag.device.write.erasureanswer;

import org.jspecify.annotations.NullMarked;
