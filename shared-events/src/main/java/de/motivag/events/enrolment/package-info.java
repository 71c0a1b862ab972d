/** Events of enrolment-service: organisations, participants and their referrals. */
@NullMarked
package de.motivag.events.enrolment;

import org.jspecify.annotations.NullMarked;
