/** Routes people into the coaching and checks their suitability; the only service that knows who a person is. */
@NullMarked
package de.motivag.enrolment;

import org.jspecify.annotations.NullMarked;
