/** The trace and the correlation id that a request, its commands and its events have in common. */
@NullMarked
package de.motivag.kit.tracing;

import org.jspecify.annotations.NullMarked;
