/** View of participations with their attendance. */
@NullMarked
package de.motivag.coaching.read.participations;

import org.jspecify.annotations.NullMarked;
