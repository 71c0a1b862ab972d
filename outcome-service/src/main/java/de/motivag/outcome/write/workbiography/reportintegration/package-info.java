/** Reports a start of work. */
@NullMarked
package de.motivag.outcome.write.workbiography.reportintegration;

import org.jspecify.annotations.NullMarked;
