/** The state of a request to erase a person's data. */
@NullMarked
package de.motivag.enrolment.read.participant;

import org.jspecify.annotations.NullMarked;
