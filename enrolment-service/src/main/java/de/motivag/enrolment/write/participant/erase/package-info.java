/** Requests the erasure of a person's data, and applies the answers of the services. */
@NullMarked
package de.motivag.enrolment.write.participant.erase;

import org.jspecify.annotations.NullMarked;
