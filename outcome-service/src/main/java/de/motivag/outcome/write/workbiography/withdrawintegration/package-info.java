/** Takes back a reported integration. */
@NullMarked
package de.motivag.outcome.write.workbiography.withdrawintegration;

import org.jspecify.annotations.NullMarked;
