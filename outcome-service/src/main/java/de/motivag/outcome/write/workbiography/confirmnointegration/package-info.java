/** Somebody has looked, and there was none. */
@NullMarked
package de.motivag.outcome.write.workbiography.confirmnointegration;

import org.jspecify.annotations.NullMarked;
