/** Worklists: the rows of lists that need work, with their numbers for each role. */
@NullMarked
package de.motivag.kit.worklists;

import org.jspecify.annotations.NullMarked;
