/** One person: search, and everything that the services know about somebody. */
@NullMarked
package de.motivag.desk.person;

import org.jspecify.annotations.NullMarked;
