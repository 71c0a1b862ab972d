package de.motivag.events.enrolment;

/** The routing rule that decided. The first one that fits decides, in this order. */
public enum RoutingRule {
    EXCEPTION,
    EXISTING_CLIENT,
    JOINS_BENEFIT_COMMUNITY,
    NEVER_OR_SIX_MONTHS_AGO,
    LESS_THAN_SIX_MONTHS_AGO,
    LAST_PAYMENT_UNKNOWN
}
