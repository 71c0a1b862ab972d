/** Who a person is. */
@NullMarked
package de.motivag.enrolment.write.participant;

import org.jspecify.annotations.NullMarked;
