/** Events of coaching-service: offers, groups, waiting lists and participations. */
@NullMarked
package de.motivag.events.coaching;

import org.jspecify.annotations.NullMarked;
