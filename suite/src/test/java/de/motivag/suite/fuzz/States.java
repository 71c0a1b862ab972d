package de.motivag.suite.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The states of all entities as named in the tables of docs/event-model.md. */
final class States {
    private static final Path PAGE = Path.of("../docs/event-model.md");
    private static final String HEAD = "| command |";

    private States() {}

    /** The states with their entities, such as {@code Device Free}. */
    static Set<String> all() throws IOException {
        var states = new LinkedHashSet<String>();
        var entity = "";
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                entity = line.substring("### ".length());
            } else if (line.startsWith(HEAD)) {
                for (var state : columns(line)) {
                    states.add(entity + " " + state);
                }
            }
        }
        return states;
    }

    private static List<String> columns(String head) {
        return Arrays.stream(head.substring(HEAD.length()).split("\\|"))
                .map(String::strip)
                .filter(state -> !state.isEmpty())
                .toList();
    }
}
