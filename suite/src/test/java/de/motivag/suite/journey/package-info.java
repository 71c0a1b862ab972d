/** End-to-end tests of the whole suite through its API only. */
@NullMarked
package de.motivag.suite.journey;

import org.jspecify.annotations.NullMarked;
