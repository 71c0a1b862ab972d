/** {@code ./start rebuild}: rebuilds all facts and shows the progress on the console. */
@NullMarked
package de.motivag.suite.rebuild;

import org.jspecify.annotations.NullMarked;
