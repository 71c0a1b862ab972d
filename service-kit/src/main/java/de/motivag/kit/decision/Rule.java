package de.motivag.kit.decision;

import java.util.Locale;

/** A rule that may refuse a command. Each service implements it as an enum, so that every rule has its texts. */
public interface Rule {
    /**
     * The texts of a refusal.
     *
     * @param status HTTP status, 409 by default; another one if something is missing or invalid
     */
    record Wording(int status, String german, String english) {}

    String name();

    Wording wording();

    default int status() {
        return wording().status();
    }

    default String german() {
        return wording().german();
    }

    default String english() {
        return wording().english();
    }

    /** The stable last part of the problem type, such as {@code seat-taken} for {@code SEAT_TAKEN}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
