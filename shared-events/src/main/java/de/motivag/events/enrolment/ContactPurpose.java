package de.motivag.events.enrolment;

/** The purpose of a contact. */
public enum ContactPurpose {
    FIRST_CONTACT,
    INFORMATION,
    APPOINTMENT,
    TECHNICAL_SUPPORT,
    COUNSELLING,
    OTHER
}
