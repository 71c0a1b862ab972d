/** Institutions in the network of the equal opportunity officer, and the commands on them. */
@NullMarked
package de.motivag.enrolment.write.networkcontact;

import org.jspecify.annotations.NullMarked;
