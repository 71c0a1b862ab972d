/** {@code ./start rebuild}: all facts made anew, watched from the console. */
@NullMarked
package de.motivag.suite.rebuild;

import org.jspecify.annotations.NullMarked;
