/** What was reported was wrong, or has gone on. */
@NullMarked
package de.motivag.outcome.write.workbiography.correctintegration;

import org.jspecify.annotations.NullMarked;
