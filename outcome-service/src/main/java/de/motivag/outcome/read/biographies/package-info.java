/** The work of one person, with the notes decrypted for the reader. */
@NullMarked
package de.motivag.outcome.read.biographies;

import org.jspecify.annotations.NullMarked;
