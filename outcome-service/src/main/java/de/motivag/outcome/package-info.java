@NullMarked
package de.motivag.outcome;

import org.jspecify.annotations.NullMarked;
