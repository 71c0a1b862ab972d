/** Answers a request for erasure. */
@NullMarked
package de.motivag.coaching.write.erasureanswer.answererasure;

import org.jspecify.annotations.NullMarked;
