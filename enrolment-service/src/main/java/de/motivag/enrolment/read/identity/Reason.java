package de.motivag.enrolment.read.identity;

/** Why somebody has to know who a person is. */
enum Reason {
    DOCUMENT,
    MAIL,
    LIST,
    IMPORT,
    CONTACT,
    /** Art. 15 GDPR. */
    ACCESS_REPORT
}
