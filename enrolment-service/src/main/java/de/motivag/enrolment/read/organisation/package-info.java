/** The settings as they are. */
@NullMarked
package de.motivag.enrolment.read.organisation;

import org.jspecify.annotations.NullMarked;
