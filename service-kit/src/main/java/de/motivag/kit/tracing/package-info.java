/** The trace and the correlation id of a request, which its commands and events share. */
@NullMarked
package de.motivag.kit.tracing;

import org.jspecify.annotations.NullMarked;
