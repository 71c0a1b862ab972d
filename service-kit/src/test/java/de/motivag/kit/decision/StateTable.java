package de.motivag.kit.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import de.motivag.events.Event;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Compares the result of every command in every state of an entity with a table written by hand. The table has a
 * comment, the line {@code command | state | ...}, and one line per command. A line's first word is the command's
 * record; the rest distinguishes variants. A cell names the events, the code of the refusing rule, or {@code -} for no
 * event.
 */
public final class StateTable {
    private StateTable() {}

    /** Commands without variants in the table, by the names of their records. */
    public static Map<String, Command> named(Command... commands) {
        return Stream.of(commands).collect(toMap(command -> command.getClass().getSimpleName(), command -> command));
    }

    /**
     * @param entity class of its state, in the package of its commands; the table is {@code states/<entity>.txt}
     * @param examples states by name; at least one for every case that the class permits
     * @param commands commands by the names of the lines; at least one of every record in the package
     */
    public static <X> void check(
            Class<?> entity,
            Map<String, X> examples,
            Function<? super X, ?> state,
            Map<String, Command> commands,
            BiFunction<? super X, Command, List<? extends Event>> decide)
            throws IOException {
        var file = "states/%s.txt".formatted(entity.getSimpleName().toLowerCase(Locale.ROOT));
        var lines =
                new ClassPathResource(file).getContentAsString(UTF_8).lines().toList();
        var states = cells(lines.get(1));
        var rows = lines.stream().skip(2).map(StateTable::cells).toList();
        var names = rows.stream().map(List::getFirst).toList();
        var bars =
                lines.stream().skip(1).map(line -> line.replaceAll("[^|]", " ").stripTrailing());
        assertSoftly(softly -> {
            softly.assertThat(lines.getFirst()).startsWith("#");
            softly.assertThat(bars.distinct()).as("aligned columns").hasSize(1);
            softly.assertThat(states.getFirst()).isEqualTo("command");
            softly.assertThat(states.stream().skip(1)).containsExactlyInAnyOrderElementsOf(examples.keySet());
            softly.assertThat(examples.values().stream().map(state).<Class<?>>map(Object::getClass))
                    .hasSameElementsAs(cases(entity).toList());
            softly.assertThat(names).containsExactlyInAnyOrderElementsOf(commands.keySet());
            softly.assertThat(names.stream().map(name -> name.split(" ")[0])).hasSameElementsAs(records(entity));
            commands.forEach((name, command) -> softly.assertThat(name.split(" ")[0])
                    .isEqualTo(command.getClass().getSimpleName()));
        });
        assertSoftly(softly -> rows.forEach(row -> IntStream.range(1, states.size())
                .forEach(i -> softly.assertThat(
                                cell(() -> decide.apply(examples.get(states.get(i)), commands.get(row.getFirst()))))
                        .as("%s in the state %s", row.getFirst(), states.get(i))
                        .isEqualTo(row.get(i)))));
    }

    private static String cell(Supplier<List<? extends Event>> decision) {
        try {
            var names = decision.get().stream().map(event -> event.getClass().getSimpleName());
            return names.reduce((all, next) -> all + ", " + next).orElse("-");
        } catch (RuleViolated refusal) {
            return refusal.rule().code();
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> records(Class<?> entity) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return scanner.findCandidateComponents(entity.getPackageName()).stream()
                .map(found -> found.getBeanClassName().replaceAll(".*[.$]", ""))
                .toList();
    }

    private static Stream<Class<?>> cases(Class<?> state) {
        return state.isSealed()
                ? Stream.of(state.getPermittedSubclasses()).flatMap(StateTable::cases)
                : Stream.of(state);
    }
}
