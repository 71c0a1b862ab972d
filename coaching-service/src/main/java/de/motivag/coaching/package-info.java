/** Coaching-service: offers, groups, sessions and participations. */
@NullMarked
package de.motivag.coaching;

import org.jspecify.annotations.NullMarked;
