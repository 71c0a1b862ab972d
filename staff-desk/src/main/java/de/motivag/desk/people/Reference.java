package de.motivag.desk.people;

import java.util.Locale;

/** A short reference to a person whose name is not shown. It is the same on all pages and tells nothing about them. */
final class Reference {

    private static final int LENGTH = 6;

    private Reference() {}

    /** The last characters of an id, which are random. */
    static String of(String id) {
        return id.substring(Math.max(0, id.length() - LENGTH)).toUpperCase(Locale.ROOT);
    }
}
