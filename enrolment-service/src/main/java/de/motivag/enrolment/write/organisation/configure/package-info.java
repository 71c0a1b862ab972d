/** Setting what an organisation decides about itself. */
@NullMarked
package de.motivag.enrolment.write.organisation.configure;

import org.jspecify.annotations.NullMarked;
