/** Requests made at random from the OpenAPI files, sent to entities in every state: nothing but answers and problems. */
@NullMarked
package de.motivag.suite.fuzz;

import org.jspecify.annotations.NullMarked;
