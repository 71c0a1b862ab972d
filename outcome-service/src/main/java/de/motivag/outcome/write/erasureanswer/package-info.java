/** This service's answers to requests for erasure. */
@NullMarked
package de.motivag.outcome.write.erasureanswer;

import org.jspecify.annotations.NullMarked;
