package de.motivag.suite.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/** Splits a stream of event lines into files of a maximum size. */
final class Lines {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final int most;
    private final byte[] buffer;
    private int filled;
    private boolean ended;

    /** @param most maximum bytes of a part; every line must be shorter */
    Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
        this.buffer = new byte[most];
    }

    /** @param position the position of the last line */
    record Part(long lines, long position) {}

    /** Writes as many whole lines as fit. Writes no file at the end of the stream. */
    Part writeTo(Path file) throws IOException {
        while (filled < most && !ended) {
            var read = in.read(buffer, filled, most - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
        var end = end(filled);
        if (end == 0) {
            if (filled > 0) {
                throw new EOFException("the stream ended within a line");
            }
            return new Part(0, 0);
        }
        try (var out = Files.newOutputStream(file)) {
            // Writes in pieces, because each write is first copied to a buffer outside the heap.
            for (int from = 0; from < end; from += PIECE) {
                out.write(buffer, from, Math.min(PIECE, end - from));
            }
        }
        var last = Arrays.copyOfRange(buffer, end(end - 1), end);
        var part = new Part(count(end), position(last));
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        return part;
    }

    /** The end of the last whole line before a position. */
    private int end(int before) {
        var end = before;
        while (end > 0 && buffer[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private long count(int end) {
        var lines = 0L;
        for (int i = 0; i < end; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static long position(byte[] line) {
        return JsonMapper.shared().readTree(line).required("position").asLong();
    }
}
