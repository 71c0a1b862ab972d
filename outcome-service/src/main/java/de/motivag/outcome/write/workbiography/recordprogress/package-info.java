/** Records a step of integration progress. */
@NullMarked
package de.motivag.outcome.write.workbiography.recordprogress;

import org.jspecify.annotations.NullMarked;
