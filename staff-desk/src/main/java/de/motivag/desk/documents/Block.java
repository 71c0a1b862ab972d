package de.motivag.desk.documents;

import org.jspecify.annotations.Nullable;

/**
 * A part of a document, from margin to margin.
 *
 * @param marker a number, a sign or a label before the text
 * @param detail a text at the right margin beside the text, such as a day
 */
record Block(
        Kind kind,
        @Nullable String marker,
        String text,
        @Nullable String detail) {

    enum Kind {
        TITLE,
        HEADING,
        TEXT,
        /** An entry of a list. */
        ENTRY,
        /** A label and its value. */
        FACT
    }

    static Block title(String text) {
        return new Block(Kind.TITLE, null, text, null);
    }

    static Block heading(String text) {
        return new Block(Kind.HEADING, null, text, null);
    }

    static Block text(String text) {
        return new Block(Kind.TEXT, null, text, null);
    }

    static Block entry(String marker, String text, @Nullable String detail) {
        return new Block(Kind.ENTRY, marker, text, detail);
    }

    static Block fact(String label, String value) {
        return new Block(Kind.FACT, label, value, null);
    }
}
