/** What is known of a person's work. */
@NullMarked
package de.motivag.outcome.write.workbiography;

import org.jspecify.annotations.NullMarked;
