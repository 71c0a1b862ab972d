package de.motivag.kit.web;

import java.util.Set;
import java.util.regex.Pattern;

/** Checks and shortens texts of a request, from its body and its parameters. */
final class Text {
    /** Longer than any field allows; prevents a regular expression from running over a whole body. */
    static final int LONGEST = 4_000;

    /** Letters and symbols of Unicode that are displayed as a blank. */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Embeddings, overrides and isolates of the direction of letters. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Text() {}

    /**
     * The text without embeddings, overrides and isolates of direction. They would turn round whatever a page, a document
     * or a calendar shows after the text. Letters that are written from right to left need none of them.
     */
    static String withoutDirections(String value) {
        return DIRECTIONS.matcher(value).replaceAll("");
    }

    /**
     * Whether the text can be stored. PostgreSQL stores no text with a NUL, and half a surrogate pair cannot be encoded
     * in UTF-8.
     */
    static boolean isStorable(String value) {
        return value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE || isControl(c));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    /** Whether a program has replaced a letter that it could not decode with U+FFFD. */
    static boolean hasLostLetter(String value) {
        return value.indexOf('\ufffd') >= 0;
    }

    /**
     * Whether the text has a visible character; blanks, direction marks and combining characters alone are invisible.
     */
    static boolean isVisible(String value) {
        return value.codePoints().anyMatch(Text::isVisible);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !BLANKS.contains(c);
        };
    }

    /** The text, shortened for repetition in a response. */
    static String shortened(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest) + "…";
    }
}
