/** Facts from all topics, and the figures computed from them. */
@NullMarked
package de.motivag.outcome;

import org.jspecify.annotations.NullMarked;
