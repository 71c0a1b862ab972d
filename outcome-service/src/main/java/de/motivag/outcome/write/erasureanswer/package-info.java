/** What this service answers to a request for erasure. */
@NullMarked
package de.motivag.outcome.write.erasureanswer;

import org.jspecify.annotations.NullMarked;
