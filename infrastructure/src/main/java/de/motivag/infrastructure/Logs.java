package de.motivag.infrastructure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The output of a child process since its start. */
final class Logs {

    private static final int LONGEST = 1 << 20;

    private final Path log;
    private final long begin;

    private Logs(Path log, long begin) {
        this.log = log;
        this.begin = begin;
    }

    /** Reads from the present end of the file, which is appended to. */
    static Logs from(Path log) {
        try {
            return new Logs(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            return new Logs(log, 0);
        }
    }

    /** @param permanent words in the output that make a restart useless */
    InfrastructureException failure(String what, List<String> permanent) {
        var output = output();
        var lines = output.lines().filter(line -> !line.isBlank()).toList();
        return new InfrastructureException(
                what + "; see " + log
                        + (lines.isEmpty() ? "" : ": " + lines.getLast().strip()),
                permanent.stream().anyMatch(output::contains));
    }

    private String output() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(begin, file.length() - LONGEST);
            file.seek(from);
            var bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
