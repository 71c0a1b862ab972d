package de.motivag.events.enrolment;

/** The routes (streams) of the paper's § 4. */
public enum Route {
    /** Grauer Strom über den Mindeststandard. */
    GREY_INTAKE,
    /** Grauer Strom über die Integrationsfachkraft. */
    GREY_ADVISER,
    /** Grüner Strom: existing clients. */
    GREEN_ADVISER,
    /** An exception applies; voluntary entry by an adviser's decision stays possible. */
    NOT_STEERED,
    /** The facts do not suffice, so a person decides. */
    UNDECIDED
}
