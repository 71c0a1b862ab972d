/** The access log for the privacy officer, and the deletion of expired rows. */
@NullMarked
package de.motivag.kit.accesslog;

import org.jspecify.annotations.NullMarked;
