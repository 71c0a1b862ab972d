/** The referral behind a participation is withdrawn. */
@NullMarked
package de.motivag.coaching.write.participation.withdrawparticipation;

import org.jspecify.annotations.NullMarked;
