package de.motivag.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.decision.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What each command does in each state, written by hand: one row per command, one column per state. A cell names the events
 * that happen, or {@code -} for nothing, or the rule that refuses.
 */
public final class StateTable {
    private final String entity;
    private final List<String> states;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private StateTable(String entity, List<List<String>> lines) {
        this.entity = entity;
        states = lines.getFirst().subList(1, lines.getFirst().size());
        lines.subList(1, lines.size()).forEach(line -> rows.put(line.getFirst(), line.subList(1, line.size())));
    }

    public static StateTable of(String entity) {
        try (var file = Objects.requireNonNull(StateTable.class.getResourceAsStream("/states/" + entity + ".txt"))) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            return new StateTable(entity, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of the table are these states, and each case of the entity's state is one of them. */
    public StateTable coversStates(Map<String, ?> folded, Class<?> state) {
        assertThat(folded.keySet()).containsExactlyInAnyOrderElementsOf(states);
        if (state.isSealed()) {
            assertThat(folded.values()).extracting(Object::getClass).contains(state.getPermittedSubclasses());
        }
        return this;
    }

    /** Each row is one of these commands, and each command of the entity's folder has a row that begins with its name. */
    public StateTable coversCommands(Set<String> commands, String folder) {
        assertThat(commands).containsExactlyInAnyOrderElementsOf(rows.keySet());
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        assertThat(rows.keySet().stream().map(row -> row.split(" ")[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(scanner.findCandidateComponents(folder).stream()
                        .map(found -> ClassUtils.getShortName(Objects.requireNonNull(found.getBeanClassName())))
                        .toList());
        return this;
    }

    /** @param happens what a cell has to say, by state and command */
    public void holds(BiFunction<String, String, String> happens) {
        rows.forEach((command, cells) -> {
            for (int i = 0; i < states.size(); i++) {
                assertThat(happens.apply(states.get(i), command))
                        .as("%s: %s, %s", entity, states.get(i), command)
                        .isEqualTo(cells.get(i));
            }
        });
    }
}
