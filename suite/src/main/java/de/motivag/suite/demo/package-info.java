/** {@code ./start --demo}: five months of sixty people in two Jobcenters, told through the public REST API. */
@NullMarked
package de.motivag.suite.demo;

import org.jspecify.annotations.NullMarked;
