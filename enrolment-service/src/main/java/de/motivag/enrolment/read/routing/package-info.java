/** What other routing rules would have said. */
@NullMarked
package de.motivag.enrolment.read.routing;

import org.jspecify.annotations.NullMarked;
