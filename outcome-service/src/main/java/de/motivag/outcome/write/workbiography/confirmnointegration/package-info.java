/** Records that a check found no further integration. */
@NullMarked
package de.motivag.outcome.write.workbiography.confirmnointegration;

import org.jspecify.annotations.NullMarked;
