/** Runs offers, groups and sessions, and the participations in them. */
@NullMarked
package de.motivag.coaching;

import org.jspecify.annotations.NullMarked;
