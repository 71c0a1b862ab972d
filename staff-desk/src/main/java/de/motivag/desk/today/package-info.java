/** The first page: what waits for this person. */
@NullMarked
package de.motivag.desk.today;

import org.jspecify.annotations.NullMarked;
