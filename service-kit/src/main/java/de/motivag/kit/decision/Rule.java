package de.motivag.kit.decision;

import java.util.Locale;

/** A rule that may refuse a command. Implemented by an enum per service, so that no text can be forgotten. */
public interface Rule {
    /**
     * What a refusal says.
     *
     * @param status of HTTP: 409, unless it is about something that is not there or not understood
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

    /** The stable last part of the problem's type: {@code SEAT_TAKEN} is {@code seat-taken}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
