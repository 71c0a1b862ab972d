/** Answers a request for erasure. */
@NullMarked
package de.motivag.device.write.erasureanswer.answererasure;

import org.jspecify.annotations.NullMarked;
