package de.motivag.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * A table written by hand: what every command leads to in every state. A row's first word is the command's record; what
 * stands in brackets behind it tells several rows of one command apart.
 */
public final class StateTable {
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    public StateTable(String entity) {
        var lines = lines("/states/" + entity + ".txt");
        var states = cells(lines.get(1));
        assertThat(lines.get(0)).startsWith("#");
        assertThat(states.getFirst()).isEqualTo("command");
        for (var line : lines.subList(2, lines.size())) {
            var cells = cells(line);
            assertThat(cells).as(line).hasSameSizeAs(states);
            var row = new LinkedHashMap<String, String>();
            for (int i = 1; i < cells.size(); i++) {
                row.put(states.get(i), cells.get(i));
            }
            assertThat(rows.put(cells.getFirst(), row)).as(line).isNull();
        }
    }

    private static List<String> lines(String file) {
        try (var text = StateTable.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    /** Every command in every state does what its cell says. */
    public <S> void isWhatHappens(
            Map<String, S> states,
            Map<String, Command> commands,
            BiFunction<Command, S, List<? extends Event>> decide) {
        assertThat(commands.keySet()).containsExactlyInAnyOrderElementsOf(rows.keySet());
        var softly = new SoftAssertions();
        rows.forEach((command, row) -> {
            assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(states.keySet());
            assertThat(command.split(" ")[0])
                    .isEqualTo(commands.get(command).getClass().getSimpleName());
            row.forEach((state, expected) -> softly.assertThat(
                            outcome(() -> decide.apply(commands.get(command), states.get(state))))
                    .as("%s in the state %s", command, state)
                    .isEqualTo(expected));
        });
        softly.assertAll();
    }

    private static String outcome(java.util.function.Supplier<List<? extends Event>> decision) {
        try {
            var events = decision.get().stream().map(event -> event.getClass().getSimpleName());
            var names = events.collect(Collectors.joining(", "));
            return names.isEmpty() ? "-" : names;
        } catch (RuleViolated refusal) {
            return refusal.rule().code();
        }
    }

    /** No command of the entity's folder and no case of its state is missing. */
    public void isComplete(Class<?> entity, Collection<?> states) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        var commands = scanner.findCandidateComponents(entity.getPackageName()).stream()
                .map(found -> found.getBeanClassName().replaceAll(".*\\.", ""))
                .toList();
        assertThat(rows.keySet().stream().map(row -> row.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(commands);
        assertThat(states.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(cases(entity).toList());
    }

    private static java.util.stream.Stream<Class<?>> cases(Class<?> state) {
        return state.isSealed()
                ? Arrays.stream(state.getPermittedSubclasses()).flatMap(StateTable::cases)
                : java.util.stream.Stream.of(state);
    }
}
