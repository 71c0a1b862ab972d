/** Corrects or updates a reported integration. */
@NullMarked
package de.motivag.outcome.write.workbiography.correctintegration;

import org.jspecify.annotations.NullMarked;
