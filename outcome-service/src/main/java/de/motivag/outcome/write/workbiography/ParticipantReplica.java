package de.motivag.outcome.write.workbiography;

/**
 * The replica of a participant of enrolment-service.
 *
 * @param known whether the registration has been received
 */
public record ParticipantReplica(boolean known) {}
