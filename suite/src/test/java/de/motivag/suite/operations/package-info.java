/** What lies in files for operations fits the code: nothing here starts a container. */
@NullMarked
package de.motivag.suite.operations;

import org.jspecify.annotations.NullMarked;
