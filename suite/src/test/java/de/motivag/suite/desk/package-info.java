/** The staff desk in a real browser: one journey per role. */
@NullMarked
package de.motivag.suite.desk;

import org.jspecify.annotations.NullMarked;
