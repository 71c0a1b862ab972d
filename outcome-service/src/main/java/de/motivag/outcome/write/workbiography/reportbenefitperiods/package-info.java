/** Reports the periods in receipt of benefits. */
@NullMarked
package de.motivag.outcome.write.workbiography.reportbenefitperiods;

import org.jspecify.annotations.NullMarked;
