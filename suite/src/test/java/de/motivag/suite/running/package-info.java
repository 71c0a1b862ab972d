/** One suite that all end-to-end tests share, and how they talk to it. */
@NullMarked
package de.motivag.suite.running;

import org.jspecify.annotations.NullMarked;
