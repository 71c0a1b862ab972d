package de.motivag.coaching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every command does in every state of an entity, compared with the table that was written by hand. */
public final class StateTable {
    private StateTable() {}

    /**
     * @param entity the class of its state, beside the folders of its commands
     * @param states at least one of each kind, by its name in the table
     * @param decide what a command does in the state of that name
     */
    public static void check(
            Class<?> entity,
            SequencedMap<String, ?> states,
            List<? extends Command> commands,
            BiFunction<String, Command, List<? extends Event>> decide)
            throws IOException {
        if (entity.isSealed()) {
            assertThat(states.values().stream().map(Object::getClass)).contains(entity.getPermittedSubclasses());
        }
        assertThat(commands.stream().map(command -> command.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(commandsOf(entity));
        var table = new ArrayList<List<String>>();
        table.add(Stream.concat(Stream.of("command"), states.keySet().stream()).toList());
        for (var command : commands) {
            var cells = states.keySet().stream().map(state -> cell(state, command, decide));
            table.add(Stream.concat(Stream.of(command.getClass().getSimpleName()), cells)
                    .toList());
        }
        var name = entity.getSimpleName().toLowerCase(Locale.ROOT);
        var written = Files.readString(Path.of("src/test/resources/states/%s.txt".formatted(name)));
        assertThat(written.substring(0, written.indexOf('\n') + 1) + aligned(table))
                .isEqualTo(written);
    }

    private static String cell(
            String state, Command command, BiFunction<String, Command, List<? extends Event>> decide) {
        try {
            var events = decide.apply(state, command).stream();
            var names = events.map(event -> event.getClass().getSimpleName()).collect(joining(", "));
            return names.isEmpty() ? "-" : names;
        } catch (RuleViolated refused) {
            return refused.rule().code();
        }
    }

    private static String aligned(List<List<String>> table) {
        var formats = IntStream.range(0, table.getFirst().size())
                .map(i -> table.stream()
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElseThrow())
                .mapToObj("%%-%ds"::formatted)
                .collect(joining(" | "));
        return table.stream()
                .map(row -> formats.formatted(row.toArray()).stripTrailing() + "\n")
                .collect(joining());
    }

    private static List<String> commandsOf(Class<?> entity) throws IOException {
        var classes = Path.of("target/classes");
        try (var files = Files.walk(classes.resolve(entity.getPackageName().replace('.', '/')))) {
            return files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file -> named(file.substring(0, file.length() - ".class".length())))
                    .filter(Command.class::isAssignableFrom)
                    .<String>map(Class::getSimpleName)
                    .toList();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
