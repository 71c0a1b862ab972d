/** The work of the team: person by kind of work. */
@NullMarked
package de.motivag.desk.team;

import org.jspecify.annotations.NullMarked;
