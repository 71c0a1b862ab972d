package de.motivag.outcome.write.workbiography;

/**
 * A person of enrolment-service, as far as it is known here.
 *
 * @param known whether its topic has told of them
 */
public record KnownParticipant(boolean known) {}
