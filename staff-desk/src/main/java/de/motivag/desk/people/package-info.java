/** Names of people and of staff. */
@NullMarked
package de.motivag.desk.people;

import org.jspecify.annotations.NullMarked;
