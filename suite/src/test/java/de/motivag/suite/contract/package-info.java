/** Writes down from the code what the services promise, and fails when what is committed says something else. */
@NullMarked
package de.motivag.suite.contract;

import org.jspecify.annotations.NullMarked;
