package de.motivag.events;

import java.util.Locale;

/**
 * The names of the figures (Kennzahlen). Outcome-service defines each figure; enrolment-service uses the names in an
 * organisation's goals.
 */
@ListedElsewhere("GET /kpis")
public enum FigureName {
    MEASURE_ENTRIES,
    CONTACT_DENSITY,
    CONTACTS_OUTSIDE,
    EXITS,
    COMPLETION_RATE,
    INTEGRATION_QUOTA,
    INTEGRATION_QUOTA_EVIDENCED,
    INTEGRATION_QUOTA_COMPLETED,
    INTEGRATIONS_BEGUN_BEFORE_END,
    NOT_EVIDENCED,
    IN_INSURED_WORK_ON_THE_DAY,
    FOLLOW_UP_ENTRIES,
    ONLINE_SHARE,
    DROP_OUT_BY_MODULE,
    PROGRESS,
    LONG_TERM_RECEIPT_ENDED,
    RECEIPT_ENDED,
    WAITING_TIME,
    TIME_TO_FIRST_JOB_OFFER,
    DEVICE_UTILISATION,
    ATTENDANCE_BY_LOAN,
    DROP_OFF_PATH,
    JOB_OFFER_ACCEPTANCE,
    PROGRESS_NOT_EVIDENCED,
    AGREEMENT_QUALITY,
    POSITIVE_CHANGE,
    ROADMAPS,
    STEPS_IN_TIME;

    /**
     * @param name such as {@code measure-entries}
     * @throws IllegalArgumentException if no figure has the name
     */
    public static FigureName named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in JSON, in the facts and in addresses, such as {@code measure-entries}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
