/** A person's data are to be erased, and every service answers. */
@NullMarked
package de.motivag.enrolment.write.participant.erase;

import org.jspecify.annotations.NullMarked;
