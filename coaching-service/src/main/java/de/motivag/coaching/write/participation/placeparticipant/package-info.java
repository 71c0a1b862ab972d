/** A person gets a seat, a place in line, or a reason why not. */
@NullMarked
package de.motivag.coaching.write.participation.placeparticipant;

import org.jspecify.annotations.NullMarked;
