package de.motivag.kit.web;

import java.util.Locale;

/** German, unless the caller asked for English. */
final class Language {
    private Language() {}

    static String of(Locale locale, String german, String english) {
        return locale.getLanguage().equals("en") ? english : german;
    }
}
