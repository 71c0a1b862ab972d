/** That somebody has looked and found none is taken back. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawnointegration;

import org.jspecify.annotations.NullMarked;
