package de.motivag.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables of cases written by hand: columns between bars, a header, and remarks in lines that begin with #. */
public final class Cases {
    private Cases() {}

    /** The rows below the header. */
    public static List<List<String>> in(String name) {
        try (var file = Objects.requireNonNull(Cases.class.getResourceAsStream("/cases/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
