/** Computes all results again in the simplest form from the recorded facts. Tests compare the services with it. */
@NullMarked
package de.motivag.suite.recount;

import org.jspecify.annotations.NullMarked;
