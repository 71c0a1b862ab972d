package de.motivag.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every command does in every state of an entity, compared with the table that was written by hand. */
public final class StateTable {
    private StateTable() {}

    /**
     * @param state the class of the entity's state, beside the folders of its commands
     * @param states one state at least of each kind, by its name in the table
     * @param decide what a command does in the state of that name
     */
    public static void check(
            Class<?> state,
            SequencedMap<String, ?> states,
            List<? extends Command> commands,
            BiFunction<String, Command, List<? extends Event>> decide)
            throws Exception {
        if (state.isSealed()) {
            assertThat(states.values().stream().map(Object::getClass).map(Class::getSimpleName))
                    .containsAll(Arrays.stream(state.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .toList());
        }
        assertThat(commands.stream().map(command -> command.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(commandsBeside(state));
        var table = new ArrayList<List<String>>();
        table.add(Stream.concat(Stream.of("command"), states.keySet().stream()).toList());
        for (var command : commands) {
            var cells = states.keySet().stream().map(name -> cell(name, command, decide));
            table.add(Stream.concat(Stream.of(command.getClass().getSimpleName()), cells)
                    .toList());
        }
        var file = Path.of("src/test/resources/states/%s.txt"
                .formatted(state.getSimpleName().toLowerCase(java.util.Locale.ROOT)));
        var written = Files.readString(file);
        var comment = written.lines().findFirst().orElse("");
        assertThat(comment + "\n" + aligned(table)).isEqualTo(written);
    }

    private static String cell(
            String state, Command command, BiFunction<String, Command, List<? extends Event>> decide) {
        try {
            var events = decide.apply(state, command);
            return events.isEmpty()
                    ? "-"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(", "));
        } catch (RuleViolated refused) {
            return refused.rule().code();
        }
    }

    private static String aligned(List<List<String>> table) {
        var widths = IntStream.range(0, table.getFirst().size())
                .map(column -> table.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return table.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> ("%-" + widths[column] + "s").formatted(row.get(column)))
                        .collect(Collectors.joining(" | "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> commandsBeside(Class<?> state) throws IOException {
        var classes = Path.of("target/classes");
        try (var files = Files.walk(classes.resolve(state.getPackageName().replace('.', '/')))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(StateTable::named)
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
