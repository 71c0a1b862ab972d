/** Ways through the whole suite, by its API only. */
@NullMarked
package de.motivag.suite.journey;

import org.jspecify.annotations.NullMarked;
