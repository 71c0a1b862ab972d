/** The state of a report. */
@NullMarked
package de.motivag.outcome.write.report;

import org.jspecify.annotations.NullMarked;
