/** The access log as the privacy officer reads it, and the end of its rows. */
@NullMarked
package de.motivag.kit.accesslog;

import org.jspecify.annotations.NullMarked;
