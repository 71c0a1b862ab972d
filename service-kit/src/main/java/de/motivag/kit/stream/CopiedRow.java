package de.motivag.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A row of PostgreSQL's binary COPY, with the positions of its columns; no column may be null. */
final class CopiedRow {
    /** Length of the signature, flags and extension length before the first row. */
    private static final int HEADER = 19;

    private final int[] begin;
    private final int[] end;
    private byte[] message = {};
    private boolean isFirst = true;

    CopiedRow(int columns) {
        begin = new int[columns];
        end = new int[columns];
    }

    /** @return whether the message is a row and not the end of the data */
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
