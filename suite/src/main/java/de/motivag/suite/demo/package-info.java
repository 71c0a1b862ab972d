/** {@code ./start --demo}: eighteen months of 120 people in two Jobcenters, played through the public REST API. */
@NullMarked
package de.motivag.suite.demo;

import org.jspecify.annotations.NullMarked;
