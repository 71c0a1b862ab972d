/** Takes back a step of integration progress. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawprogress;

import org.jspecify.annotations.NullMarked;
