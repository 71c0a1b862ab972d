package de.motivag.kit.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import de.motivag.events.Event;
import de.motivag.kit.web.ExampleBody;
import de.motivag.kit.web.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Compares the result of every command in every state of an entity with the reviewed table in {@code
 * docs/event-model.md}. {@code -Dcontracts=write} writes the table; the difference shows what has changed. A line's
 * first word is the command's record; the rest distinguishes variants. A cell names the events, the code of the
 * refusing rule, or {@code -} for no event.
 */
public final class StateTable {
    private static final Path PAGE = Path.of("..", "docs", "event-model.md");
    private static final String COMMAND = "command";

    private StateTable() {}

    /** Commands without variants in the table, by the names of their records. */
    public static Map<String, Command> named(Command... commands) {
        return Stream.of(commands).collect(toMap(command -> command.getClass().getSimpleName(), command -> command));
    }

    /** As below, for commands whose examples need no values. */
    public static <X> void check(
            Class<?> entity,
            Map<String, X> examples,
            Function<? super X, ?> state,
            Map<String, Command> commands,
            BiFunction<? super X, Command, List<? extends Event>> decide)
            throws IOException {
        check(entity, examples, state, commands, Map.of(), decide);
    }

    /**
     * @param entity class of its state, in the package of its commands
     * @param examples states by name; at least one for every case that the class permits
     * @param commands variants and commands without an endpoint, by the names of their lines. Every other command is
     *     the example in its {@code endpoints.txt}.
     * @param values ids and days for the names in those examples, see {@link ExampleBody}
     */
    public static <X> void check(
            Class<?> entity,
            Map<String, X> examples,
            Function<? super X, ?> state,
            Map<String, Command> commands,
            Map<String, ?> values,
            BiFunction<? super X, Command, List<? extends Event>> decide)
            throws IOException {
        var all = new TreeMap<>(commands);
        records(entity)
                .filter(type -> type.isAnnotationPresent(Post.class) && !commands.containsKey(type.getSimpleName()))
                .forEach(type -> all.put(type.getSimpleName(), (Command) ExampleBody.bound(type, values)));
        assertSoftly(softly -> {
            softly.assertThat(examples.values().stream().map(state).<Class<?>>map(Object::getClass))
                    .hasSameElementsAs(cases(entity).toList());
            softly.assertThat(all.keySet().stream().map(StateTable::record).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            records(entity).map(Class::getSimpleName).toList());
            all.forEach((name, command) ->
                    softly.assertThat(record(name)).isEqualTo(command.getClass().getSimpleName()));
        });
        var page = Files.readString(PAGE, UTF_8);
        var begin = "<!-- states: %s -->\n".formatted(name(entity));
        var end = "<!-- end of %s -->\n".formatted(name(entity));
        var committed = between(page, begin, end);
        var table = table(committed, examples, all, decide);
        if ("write".equals(System.getProperty("contracts"))) {
            var block = begin + table + end;
            Files.writeString(
                    PAGE, page.contains(begin) ? page.replace(begin + committed + end, block) : page + block, UTF_8);
        } else {
            assertThat(committed)
                    .as("states of %s in %s; -Dcontracts=write rewrites them", name(entity), PAGE)
                    .isEqualTo(table);
        }
    }

    /** The name of the table on the page: more than one service has an entity of the same name. */
    private static String name(Class<?> entity) {
        return entity.getPackageName().split("\\.")[2] + " " + entity.getSimpleName();
    }

    private static String between(String page, String begin, String end) {
        var from = page.indexOf(begin);
        return from < 0 ? "" : page.substring(from + begin.length(), page.indexOf(end, from));
    }

    private static <X> String table(
            String committed,
            Map<String, X> examples,
            Map<String, Command> commands,
            BiFunction<? super X, Command, List<? extends Event>> decide) {
        var before = committed.lines().map(StateTable::cells).toList();
        var states = inOrder(before.isEmpty() ? List.of() : before.getFirst(), examples.keySet());
        var rows = inOrder(before.stream().map(List::getFirst).toList(), commands.keySet());
        var lines = new ArrayList<String>();
        lines.add(line(Stream.concat(Stream.of(COMMAND), states.stream())));
        lines.add("|---".repeat(states.size() + 1) + "|\n");
        for (var row : rows) {
            var results =
                    states.stream().map(state -> cell(() -> decide.apply(examples.get(state), commands.get(row))));
            lines.add(line(Stream.concat(Stream.of(row), results)));
        }
        return String.join("", lines);
    }

    /** The names in the order that the page has now, then new ones. */
    private static List<String> inOrder(List<String> now, Collection<String> names) {
        var added = new TreeSet<>(names);
        now.forEach(added::remove);
        return Stream.concat(now.stream().filter(names::contains), added.stream())
                .toList();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(joining(" | ", "| ", " |\n"));
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
        return Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    private static String record(String name) {
        return name.split(" ")[0];
    }

    private static Stream<? extends Class<? extends Record>> records(Class<?> entity) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return scanner.findCandidateComponents(entity.getPackageName()).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                        .asSubclass(Record.class));
    }

    private static Stream<Class<?>> cases(Class<?> state) {
        return state.isSealed()
                ? Stream.of(state.getPermittedSubclasses()).flatMap(StateTable::cases)
                : Stream.of(state);
    }
}
