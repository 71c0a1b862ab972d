package de.motivag.enrolment.read.identities;

/** The purpose for which a reader needs a person's identity. */
enum Reason {
    DOCUMENT,
    MAIL,
    LIST,
    /** The names beside the rows of a list of cases on the reader's screen. */
    WORKLIST,
    IMPORT,
    CONTACT,
    /** Art. 15 GDPR. */
    ACCESS_REPORT
}
