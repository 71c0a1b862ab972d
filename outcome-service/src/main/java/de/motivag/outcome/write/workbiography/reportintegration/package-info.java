/** A start of work is reported. */
@NullMarked
package de.motivag.outcome.write.workbiography.reportintegration;

import org.jspecify.annotations.NullMarked;
