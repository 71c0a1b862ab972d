/** Generates the services' contracts from the code, and fails if the committed ones differ. */
@NullMarked
package de.motivag.suite.contract;

import org.jspecify.annotations.NullMarked;
