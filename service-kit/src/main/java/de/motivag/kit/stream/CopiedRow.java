package de.motivag.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A row of PostgreSQL's binary COPY, its columns where they lie: none of them may be null. */
final class CopiedRow {
    /** Signature, flags and length of an extension, before the first row. */
    private static final int HEADER = 19;

    private final int[] begin;
    private final int[] end;
    private byte[] message = {};
    private boolean isFirst = true;

    CopiedRow(int columns) {
        begin = new int[columns];
        end = new int[columns];
    }

    /** @return whether it is a row, and not the end of all */
    boolean read(byte[] next) {
        message = next;
        var in = ByteBuffer.wrap(next);
        if (isFirst) {
            in.position(HEADER);
            isFirst = false;
        }
        if (in.getShort() != begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            var length = in.getInt();
            begin[i] = in.position();
            end[i] = begin[i] + length;
            in.position(end[i]);
        }
        return true;
    }

    void writeTo(OutputStream out, int column) throws IOException {
        out.write(message, begin[column], end[column] - begin[column]);
    }

    String text(int column) {
        return new String(message, begin[column], end[column] - begin[column], UTF_8);
    }

    byte[] bytes(int column) {
        return Arrays.copyOfRange(message, begin[column], end[column]);
    }
}
