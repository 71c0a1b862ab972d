package de.motivag.desk.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four services. */
public enum Backend {
    ENROLMENT,
    COACHING,
    DEVICE,
    OUTCOME;

    public static Optional<Backend> named(String name) {
        return Arrays.stream(values())
                .filter(backend -> backend.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
