/** What follows from the events of the other services. */
@NullMarked
package de.motivag.enrolment.automation;

import org.jspecify.annotations.NullMarked;
