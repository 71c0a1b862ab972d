/** A request for erasure is answered. */
@NullMarked
package de.motivag.device.write.erasureanswer.answererasure;

import org.jspecify.annotations.NullMarked;
