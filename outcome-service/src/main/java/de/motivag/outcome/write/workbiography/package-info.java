/** The recorded work of a person. */
@NullMarked
package de.motivag.outcome.write.workbiography;

import org.jspecify.annotations.NullMarked;
