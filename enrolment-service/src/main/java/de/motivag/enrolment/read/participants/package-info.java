/** The state of requests to erase a person's data. */
@NullMarked
package de.motivag.enrolment.read.participants;

import org.jspecify.annotations.NullMarked;
