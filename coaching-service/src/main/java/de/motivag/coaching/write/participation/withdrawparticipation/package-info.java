/** Ends the participations of a withdrawn referral. */
@NullMarked
package de.motivag.coaching.write.participation.withdrawparticipation;

import org.jspecify.annotations.NullMarked;
