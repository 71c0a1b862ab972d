package de.motivag.outcome.read.contradictions;

/** A contradiction between two days. Each command refuses it, unless the other day is corrected or received later. */
enum Contradiction {
    /** The figure of the waiting time excludes the entry. */
    ENTRY_BEFORE_APPLICATION,
    /** The figure of the time to the first job offer excludes the offer. */
    JOB_OFFER_BEFORE_APPLICATION,
    /** The contact lies more than a year before the application; the contact density excludes it. */
    CONTACT_LONG_BEFORE_APPLICATION,
    /** The loan has no days in any figure. */
    LOAN_ENDS_BEFORE_HAND_OUT
}
