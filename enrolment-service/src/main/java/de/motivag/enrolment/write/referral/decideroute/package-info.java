/** Decides a route by hand. */
@NullMarked
package de.motivag.enrolment.write.referral.decideroute;

import org.jspecify.annotations.NullMarked;
