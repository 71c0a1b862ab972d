/** Sets the organisation's settings. */
@NullMarked
package de.motivag.enrolment.write.organisation.configure;

import org.jspecify.annotations.NullMarked;
