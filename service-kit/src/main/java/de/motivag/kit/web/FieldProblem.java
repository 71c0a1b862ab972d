package de.motivag.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a request. It names one place: in the body, in the address or in the headers.
 *
 * @param pointer JSON pointer into the body, as a fragment such as {@code #/bornOn}
 * @param parameter name of the parameter of the address
 * @param header name of the header
 * @param code stable code, such as {@code required}
 * @param detail text for the user, in the language of the response
 * @param allowed the allowed constants, if the value had to be one of them
 */
public record FieldProblem(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String code,
        String detail,
        @Nullable List<String> allowed) {
    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DETAIL = 1_000;

    public FieldProblem {
        detail = Text.shortened(detail, LONGEST_DETAIL);
    }

    /** @param place JSON pointer into the body, which begins with {@code #}, or name of a parameter */
    FieldProblem(String place, String code, String detail) {
        this(
                place.startsWith("#") ? Text.shortened(place, LONGEST_POINTER) : null,
                place.startsWith("#") ? null : Text.shortened(place, LONGEST_POINTER),
                null,
                code,
                detail,
                null);
    }

    private FieldProblem withAllowed(List<String> constants) {
        return new FieldProblem(pointer, parameter, header, code, detail, constants);
    }

    /** Shortens and cleans a name made up by the caller before it is quoted. */
    static String printable(String name) {
        var shown = name.replaceAll("[^\\p{Alnum}_-]", "?");
        return shown.length() <= 40 ? shown : shown.substring(0, 40);
    }

    /** The kinds of problems of a field, in both languages. */
    public enum Kind {
        REQUIRED("Angabe fehlt.", "This is required."),
        UNKNOWN("Dieses Feld gibt es nicht.", "There is no such field."),
        BLANK(
                "Hier ist nichts zu sehen; bitte ausfüllen oder weglassen.",
                "There is nothing to be seen here; fill it in or leave it out."),
        TOO_LONG("Höchstens %s Zeichen.", "At most %s characters."),
        TOO_SHORT("Mindestens %s Zeichen.", "At least %s characters."),
        TOO_MANY("%s %s.", "%s %s."),
        TOO_FEW("%s %s.", "%s %s."),
        LOST_LETTER(
                "Ein Buchstabe ging verloren; an seiner Stelle steht \ufffd. Geben Sie den Text bitte neu ein.",
                "A letter was lost; \ufffd stands in its place. Please enter the text again."),
        NOT_TEXT("Hier wird ein Text erwartet.", "This has to be a text."),
        NOT_WHOLE_NUMBER("Hier wird eine ganze Zahl erwartet.", "This has to be a whole number."),
        NOT_NUMBER("Hier wird eine Zahl erwartet.", "This has to be a number."),
        OUT_OF_RANGE(
                "Die Zahl ist zu groß oder hat zu viele Stellen.", "The number is too large or has too many digits."),
        NOT_BOOLEAN("Hier wird ja (true) oder nein (false) erwartet.", "This has to be yes (true) or no (false)."),
        NOT_OBJECT(
                "Hier werden mehrere Felder erwartet (ein JSON-Objekt).",
                "This has to be a group of fields (a JSON object)."),
        NOT_LIST("Hier wird eine Liste erwartet.", "This has to be a list."),
        NOT_DATE("Kein gültiger Tag; so: 2026-03-31.", "Not a valid day; write it as 2026-03-31."),
        DAY_OUT_OF_RANGE(
                "Erlaubt sind Tage von 1900-01-01 bis 2200-12-31.", "Allowed are days from 1900-01-01 to 2200-12-31."),
        NOT_TIME("Keine gültige Uhrzeit; so: 09:30.", "Not a valid time of day; write it as 09:30."),
        NOT_ID(
                "Keine gültige Kennung. Erwartet wird eine UUID wie 0197e1a0-3c5b-7d21-9f04-5b8c2a6d1e37.",
                "Not a valid id. This has to be a UUID such as 0197e1a0-3c5b-7d21-9f04-5b8c2a6d1e37."),
        NOT_A_NEW_ID(
                "Eine neue Kennung ist eine zufällige UUID (Version 7 oder 4).",
                "The id of something new has to be a random UUID (version 7 or 4)."),
        NOT_IN_STEPS(
                "Erlaubt sind Zahlen von %s bis %s in Schritten von %s.",
                "Allowed are numbers from %s to %s in steps of %s."),
        NOT_OF_FORM("Kein gültiger Wert; so: %s.", "Not a valid value; write it as %s."),
        NOT_ONE_OF("Erlaubt sind: %s.", "Allowed are: %s."),
        NOT_A_CHOICE(
                "Diese Auswahl gibt es hier nicht. Wählen Sie eine der angebotenen.",
                "There is no such choice here. Choose one of those offered."),
        TWICE("Ein Eintrag steht zweimal in der Liste.", "An entry is in the list twice."),
        DIFFERS_FROM_PATH(
                "Diese Angabe widerspricht der Adresse der Anfrage.",
                "This value differs from the address of the request."),
        INCONSISTENT("Diese Angaben passen nicht zusammen.", "These values do not go together."),
        TOO_MUCH("Die Anfrage ist größer als %s Byte.", "The request is larger than %s bytes."),
        NOT_JSON("Kein gültiges JSON (Zeile %s, Spalte %s).", "Not valid JSON (line %s, column %s)."),
        NOT_A_VERSION(
                "Erwartet werden ETags wie \"3\", durch Kommas getrennt, oder *.",
                "This has to be ETags such as \"3\", separated by commas, or *."),
        NOT_DAY_OR_INSTANT(
                "Kein gültiger Tag oder Zeitpunkt; so: 2026-03-31 oder 2026-03-31T09:30:00Z, von 1900 bis 2200.",
                "Not a valid day or instant; write it as 2026-03-31 or 2026-03-31T09:30:00Z, from 1900 to 2200."),
        NOT_A_POSITION(
                "Keine gültige Position; erwartet wird die der zuletzt gelesenen Zeile.",
                "Not a valid position; this has to be that of the line read last."),
        NOT_A_CURSOR(
                "Keine gültige Fortsetzung; erwartet wird next aus der vorigen Antwort auf diese Anfrage.",
                "Not a valid cursor; this has to be next of the previous answer to this request."),
        NO_SUCH_PARAMETER(
                "Diesen Parameter gibt es hier nicht. Möglich: %s.", "There is no such parameter here. Possible: %s."),
        REPEATED("Darf nur einmal vorkommen.", "May be given only once."),
        EMPTY(
                "Der Parameter hat keinen Wert; bitte einen angeben oder ihn weglassen.",
                "The parameter has no value; give one or leave it out."),
        NOT_UTF_8("Der Inhalt ist nicht UTF-8 (Byte %s).", "The body is not UTF-8 (byte %s)."),
        UNREADABLE("Der Inhalt der Anfrage ließ sich nicht lesen.", "The body of the request could not be read."),
        NOT_A_KEY(
                "1 bis 100 druckbare ASCII-Zeichen, mit oder ohne Anführungszeichen.",
                "1 to 100 printable ASCII characters, with or without quotes."),
        INVALID("Ungültiger Wert.", "Not a valid value.");

        private final String german;
        private final String english;

        /** 422 if the value was read and is wrong by itself, 400 if it could not be read. */
        int status() {
            return switch (this) {
                case BLANK,
                        TOO_LONG,
                        TOO_SHORT,
                        TOO_MANY,
                        TOO_FEW,
                        LOST_LETTER,
                        OUT_OF_RANGE,
                        DAY_OUT_OF_RANGE,
                        NOT_A_NEW_ID,
                        NOT_IN_STEPS,
                        NOT_OF_FORM,
                        TWICE,
                        INCONSISTENT,
                        INVALID -> 422;
                case TOO_MUCH -> 413;
                default -> 400;
            };
        }

        Kind(String german, String english) {
            this.german = german;
            this.english = english;
        }

        /** @param place JSON pointer into the body, which begins with {@code #}, or name of a parameter */
        public FieldProblem at(String place, Locale locale, Object... values) {
            return new FieldProblem(place, code(), text(locale).formatted(values));
        }

        /** @param constants the allowed constants, which are for programs and not part of the text */
        static FieldProblem notAChoice(String place, Locale locale, Collection<String> constants) {
            return NOT_A_CHOICE.at(place, locale).withAllowed(List.copyOf(constants));
        }

        FieldProblem atHeader(String name, Locale locale) {
            return new FieldProblem(null, null, name, code(), text(locale), null);
        }

        /** The text with its placeholders. */
        public String text(Locale locale) {
            return Language.of(locale, german, english);
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
