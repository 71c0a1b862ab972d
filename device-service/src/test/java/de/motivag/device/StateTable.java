package de.motivag.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every command does in every state of one entity, as a hand-written table under {@code states}: the events' names,
 * {@code -} for nothing, or the code of the rule that refuses.
 */
public final class StateTable {
    private final String entity;
    private final List<String> states;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private StateTable(String entity, List<List<String>> lines) {
        this.entity = entity;
        states = lines.getFirst().subList(1, lines.getFirst().size());
        lines.subList(1, lines.size()).forEach(line -> {
            assertThat(line).as(line.getFirst()).hasSize(states.size() + 1);
            assertThat(rows.put(line.getFirst(), line.subList(1, line.size())))
                    .as(line.getFirst())
                    .isNull();
        });
    }

    public static StateTable of(String entity) throws IOException {
        try (var file = StateTable.class.getResourceAsStream("/states/" + entity + ".txt")) {
            var text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new StateTable(
                    entity,
                    text.lines()
                            .skip(1)
                            .filter(line -> !line.isBlank())
                            .map(line -> Arrays.stream(line.split("\\|"))
                                    .map(String::strip)
                                    .toList())
                            .toList());
        }
    }

    /** @param outcome what a command does in a state, by their names, in the table's words */
    public void check(Set<String> knownStates, Set<String> knownCommands, BinaryOperator<String> outcome) {
        assertThat(new LinkedHashSet<>(states)).isEqualTo(new LinkedHashSet<>(knownStates));
        assertThat(rows.keySet()).isEqualTo(new LinkedHashSet<>(knownCommands));
        var differences = new ArrayList<String>();
        rows.forEach((command, cells) -> {
            for (int i = 0; i < cells.size(); i++) {
                var is = outcome.apply(command, states.get(i));
                if (!is.equals(cells.get(i))) {
                    differences.add("%s, %s: %s, not %s".formatted(command, states.get(i), is, cells.get(i)));
                }
            }
        });
        assertThat(differences).isEmpty();
    }

    /** The command records of the entity's folder, found among the compiled classes. */
    public void namesAllCommandsOf(Class<?> state) throws IOException {
        var folder = Path.of("target/classes", state.getPackageName().split("\\."));
        try (Stream<Path> files = Files.walk(folder)) {
            var commands = files.filter(file -> !file.getParent().equals(folder))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-info"))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toSet());
            assertThat(rows.keySet()).as(entity).isEqualTo(commands);
        }
    }

    /** Whether there is an example of every case of the sealed state. */
    public static void coversAllCasesOf(Class<?> sealed, Stream<?> examples) {
        assertThat(examples.map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(cases(sealed).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StateTable::cases)
                : Stream.of(type);
    }

    /** In the table's words. */
    public static String outcome(Supplier<? extends List<?>> decision) {
        try {
            var events = decision.get();
            return events.isEmpty()
                    ? "-"
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(", "));
        } catch (de.motivag.kit.decision.RuleViolated refusal) {
            return refusal.rule().code();
        }
    }
}
