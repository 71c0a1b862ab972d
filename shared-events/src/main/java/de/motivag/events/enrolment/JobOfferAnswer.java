package de.motivag.events.enrolment;

/** The answer of the person to a job offer. */
public enum JobOfferAnswer {
    ACCEPTED,
    DECLINED,
    NO_ANSWER
}
