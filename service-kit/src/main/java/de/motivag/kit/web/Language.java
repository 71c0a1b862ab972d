package de.motivag.kit.web;

import java.util.Locale;

/** Chooses the text in the caller's language: German, unless the caller asked for English. */
public final class Language {
    private Language() {}

    public static String of(Locale locale, String german, String english) {
        return locale.getLanguage().equals("en") ? english : german;
    }

    /** The decimal number as it is written in that language: 0,25 in German. */
    static String number(Locale locale, String decimal) {
        return of(locale, decimal.replace('.', ','), decimal);
    }
}
