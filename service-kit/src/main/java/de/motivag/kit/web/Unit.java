package de.motivag.kit.web;

import java.util.Locale;

/** The unit of a number or of the entries of a list, which follows from the name of the property. */
enum Unit {
    MINUTES("Minuten", "minutes"),
    HOURS("Stunden", "hours"),
    DAYS("Tage", "days"),
    MONTHS("Monate", "months"),
    SEATS("Plätze", "seats"),
    PEOPLE("Personen", "people"),
    ENTRIES("Einträge", "entries"),
    NONE("", "");

    private final String german;
    private final String english;

    Unit(String german, String english) {
        this.german = german;
        this.english = english;
    }

    /** The unit of a number: minutes for {@code requiredMinutes}, none for {@code module}. */
    static Unit of(String property) {
        var name = property.toLowerCase(Locale.ROOT);
        if (name.endsWith("minutes")) {
            return MINUTES;
        }
        if (name.endsWith("hours")) {
            return HOURS;
        }
        if (name.startsWith("months") || name.endsWith("months")) {
            return MONTHS;
        }
        if (name.contains("days")) {
            return DAYS;
        }
        return name.equals("capacity") ? SEATS : NONE;
    }

    /** The unit of the entries of a list. */
    static Unit ofEntries(String property) {
        return switch (property) {
            case "moderators", "participants", "attendees" -> PEOPLE;
            default -> ENTRIES;
        };
    }

    String text(Locale locale) {
        return Language.of(locale, german, english);
    }
}
