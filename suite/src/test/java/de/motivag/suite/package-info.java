@NullMarked
package de.motivag.suite;

import org.jspecify.annotations.NullMarked;
