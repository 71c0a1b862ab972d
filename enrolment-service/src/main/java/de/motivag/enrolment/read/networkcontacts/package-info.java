/** View of the network contacts of the equal opportunity officer. */
@NullMarked
package de.motivag.enrolment.read.networkcontacts;

import org.jspecify.annotations.NullMarked;
