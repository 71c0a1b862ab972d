/** A step is taken back. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawprogress;

import org.jspecify.annotations.NullMarked;
