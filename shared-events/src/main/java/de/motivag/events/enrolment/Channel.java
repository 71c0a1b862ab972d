package de.motivag.events.enrolment;

/** The channel of a contact. */
public enum Channel {
    PHONE,
    VIDEO,
    ON_SITE,
    MAIL
}
