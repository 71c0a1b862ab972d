/** An organisation's settings and teams. */
@NullMarked
package de.motivag.enrolment.write.organisation;

import org.jspecify.annotations.NullMarked;
