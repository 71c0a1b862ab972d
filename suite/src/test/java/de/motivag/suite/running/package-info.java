/** The suite that all end-to-end tests share, and clients for it. */
@NullMarked
package de.motivag.suite.running;

import org.jspecify.annotations.NullMarked;
