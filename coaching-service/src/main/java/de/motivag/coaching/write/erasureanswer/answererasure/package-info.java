/** A request for erasure is answered. */
@NullMarked
package de.motivag.coaching.write.erasureanswer.answererasure;

import org.jspecify.annotations.NullMarked;
