/** Compares the files for operations with the code, without starting a container. */
@NullMarked
package de.motivag.suite.operations;

import org.jspecify.annotations.NullMarked;
