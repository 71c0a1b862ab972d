/** Answers a request for placement: a seat, a position on the waiting list, or a refusal. */
@NullMarked
package de.motivag.coaching.write.participation.placeparticipant;

import org.jspecify.annotations.NullMarked;
