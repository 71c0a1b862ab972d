package de.motivag.events.codec;

/**
 * Goes through the members of a JSON object and tells where they stand, so that they can be passed on as they are. A stream
 * of events does this twice for each: a parser takes three times as long, binding ten times. Sound only for JSON that was
 * written by a library, as all that is stored was.
 */
public final class Members {
    private final byte[] json;
    private final int end;
    private int at;
    private int nameBegin;
    private int nameEnd;
    private int valueBegin;

    public Members(byte[] json) {
        this(json, 0, json.length);
    }

    /** @throws IllegalArgumentException if it is no object */
    public Members(byte[] json, int begin, int end) {
        this.json = json;
        this.at = begin;
        this.end = end;
        skipSpace();
        expect('{');
    }

    /** @throws IllegalArgumentException if it is broken here */
    public boolean next() {
        skipSpace();
        if (peek() == ',') {
            at++;
            skipSpace();
        } else if (peek() == '}') {
            return false;
        }
        nameBegin = at + 1;
        skipText();
        nameEnd = at - 1;
        skipSpace();
        expect(':');
        skipSpace();
        valueBegin = at;
        skipValue();
        return true;
    }

    /** Whether the present member has that name, which is of ASCII letters. */
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

    /** Of the present member, its name's first quotation mark. */
    public int begin() {
        return nameBegin - 1;
    }

    public int valueBegin() {
        return valueBegin;
    }

    /** Behind the present member. */
    public int end() {
        return at;
    }

    private void skipValue() {
        switch (peek()) {
            case '"' -> skipText();
            case '{', '[' -> skipNested();
            default -> {
                var begin = at;
                while (",}] \n\r\t".indexOf(peek()) < 0) {
                    at++;
                }
                if (at == begin) {
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
            at++;
        } while (depth > 0);
    }

    private void skipText() {
        expect('"');
        while (peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < end && json[at] <= ' ' && json[at] > 0) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken();
        }
        at++;
    }

    private byte peek() {
        if (at >= end) {
            throw broken();
        }
        return json[at];
    }

    private static IllegalArgumentException broken() {
        return new IllegalArgumentException("no JSON object, or a broken one");
    }
}
