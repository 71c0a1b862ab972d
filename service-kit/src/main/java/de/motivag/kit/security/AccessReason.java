package de.motivag.kit.security;

/** The purpose for which a reader sees data about a person. */
public enum AccessReason {
    DOCUMENT,
    MAIL,
    LIST,
    /** The names beside the rows of a list of cases on the reader's screen. */
    WORKLIST,
    IMPORT,
    CONTACT,
    /** Work on the person's case, such as reading its notes. */
    CASEWORK,
    /** Art. 15 GDPR. */
    ACCESS_REPORT
}
