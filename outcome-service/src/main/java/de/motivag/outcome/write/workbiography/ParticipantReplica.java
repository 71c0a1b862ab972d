package de.motivag.outcome.write.workbiography;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The replica of a participant of enrolment-service.
 *
 * @param known whether the registration has been received
 * @param firstAppliedOn earliest day of an application; null while none has been received
 */
public record ParticipantReplica(boolean known, @Nullable LocalDate firstAppliedOn) {}
