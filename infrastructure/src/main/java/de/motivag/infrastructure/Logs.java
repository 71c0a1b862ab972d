package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a child process said last. */
final class Logs {

    private Logs() {}

    static String lastLine(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return "see " + log + (lines.isEmpty() ? "" : ": " + lines.getLast().strip());
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
