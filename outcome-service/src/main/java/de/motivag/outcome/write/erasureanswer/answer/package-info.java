/** The answer to a request for erasure. */
@NullMarked
package de.motivag.outcome.write.erasureanswer.answer;

import org.jspecify.annotations.NullMarked;
