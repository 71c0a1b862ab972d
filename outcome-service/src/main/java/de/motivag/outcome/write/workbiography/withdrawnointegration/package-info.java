/** What was looked for in vain by mistake is taken back. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawnointegration;

import org.jspecify.annotations.NullMarked;
