/** Exports the events and facts of an organisation as files for analysts. */
@NullMarked
package de.motivag.suite.export;

import org.jspecify.annotations.NullMarked;
