package de.motivag.events.codec;

/**
 * Iterates over the members of a JSON object and reports their positions, so that they can be copied unchanged. An
 * event stream does this twice per event; a parser takes three times as long, binding ten times. Safe only for JSON
 * written by a library, which all stored JSON is.
 */
public final class Members {
    private final byte[] json;
    private final int end;
    private int position;
    private int nameBegin;
    private int nameEnd;
    private int valueBegin;

    public Members(byte[] json) {
        this(json, 0, json.length);
    }

    /** @throws IllegalArgumentException if the text is not a JSON object */
    public Members(byte[] json, int begin, int end) {
        this.json = json;
        this.position = begin;
        this.end = end;
        skipSpace();
        expect('{');
    }

    /**
     * Moves to the next member.
     *
     * @throws IllegalArgumentException if the JSON is invalid here
     */
    public boolean next() {
        skipSpace();
        if (peek() == ',') {
            position++;
            skipSpace();
        } else if (peek() == '}') {
            return false;
        }
        nameBegin = position + 1;
        skipText();
        nameEnd = position - 1;
        skipSpace();
        expect(':');
        skipSpace();
        valueBegin = position;
        skipValue();
        return true;
    }

    /** Whether the current member has this name, which must consist of ASCII letters. */
    public boolean isNamed(String name) {
        if (nameEnd - nameBegin != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (json[nameBegin + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Position of the opening quotation mark of the current member's name. */
    public int begin() {
        return nameBegin - 1;
    }

    public int valueBegin() {
        return valueBegin;
    }

    /** Position after the current member. */
    public int end() {
        return position;
    }

    private void skipValue() {
        switch (peek()) {
            case '"' -> skipText();
            case '{', '[' -> skipNested();
            default -> {
                var begin = position;
                while (",}] \n\r\t".indexOf(peek()) < 0) {
                    position++;
                }
                if (position == begin) {
                    throw broken();
                }
            }
        }
    }

    private void skipNested() {
        var depth = 0;
        do {
            switch (peek()) {
                case '"' -> {
                    skipText();
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            position++;
        } while (depth > 0);
    }

    private void skipText() {
        expect('"');
        while (peek() != '"') {
            position += peek() == '\\' ? 2 : 1;
        }
        position++;
    }

    private void skipSpace() {
        while (position < end && json[position] <= ' ' && json[position] > 0) {
            position++;
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken();
        }
        position++;
    }

    private byte peek() {
        if (position >= end) {
            throw broken();
        }
        return json[position];
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("The text is not a valid JSON object");
    }
}
