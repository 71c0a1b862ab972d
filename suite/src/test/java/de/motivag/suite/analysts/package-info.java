/** The interfaces for analysts: streams, files, and the page that describes them. */
@NullMarked
package de.motivag.suite.analysts;

import org.jspecify.annotations.NullMarked;
