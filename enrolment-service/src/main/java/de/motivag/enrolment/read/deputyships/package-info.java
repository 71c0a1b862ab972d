/** View of deputyships. */
@NullMarked
package de.motivag.enrolment.read.deputyships;

import org.jspecify.annotations.NullMarked;
