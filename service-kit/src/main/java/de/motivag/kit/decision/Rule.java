package de.motivag.kit.decision;

import java.util.Locale;

/** A rule that may refuse a command. Implemented by an enum per service, so that no text can be forgotten. */
public interface Rule {
    String name();

    String german();

    String english();

    /** The HTTP status of a refusal: 409 unless it is about something that is not there. */
    default int status() {
        return 409;
    }

    /** The stable last part of the problem's type: {@code SEAT_TAKEN} is {@code seat-taken}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
