/** Replica of the times at which people can attend sessions. */
@NullMarked
package de.motivag.coaching.read.possibletimes;

import org.jspecify.annotations.NullMarked;
