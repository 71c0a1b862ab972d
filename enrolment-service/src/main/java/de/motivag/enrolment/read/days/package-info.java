/** Replicas of the days and loans that other services have recorded about referrals. */
@NullMarked
package de.motivag.enrolment.read.days;

import org.jspecify.annotations.NullMarked;
