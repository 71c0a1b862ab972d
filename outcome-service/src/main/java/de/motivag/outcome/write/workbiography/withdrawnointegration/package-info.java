/** Takes back a check that found no further integration. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawnointegration;

import org.jspecify.annotations.NullMarked;
