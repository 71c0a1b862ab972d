/** What was reported is taken back. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawintegration;

import org.jspecify.annotations.NullMarked;
