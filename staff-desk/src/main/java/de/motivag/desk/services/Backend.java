package de.motivag.desk.services;

import java.util.List;
import java.util.Locale;

/** The four services, and the issuer, which has the directory of staff. */
public enum Backend {
    ENROLMENT,
    COACHING,
    DEVICE,
    OUTCOME,
    ISSUER;

    /** The services without the issuer. */
    public static List<Backend> services() {
        return List.of(ENROLMENT, COACHING, DEVICE, OUTCOME);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
