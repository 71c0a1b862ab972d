/** A person's master data, opened for those who may read it. */
@NullMarked
package de.motivag.enrolment.read.participant;

import org.jspecify.annotations.NullMarked;
