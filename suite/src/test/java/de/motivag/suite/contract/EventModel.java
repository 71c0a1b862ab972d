package de.motivag.suite.contract;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.OrganisationId;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import de.motivag.events.codec.Completeness;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import de.motivag.outcome.read.facts.Fact;
import de.motivag.outcome.read.facts.FactChanges;
import de.motivag.outcome.read.facts.FactTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The event model as a page: the commands, states, events and reactions of each stream. */
final class EventModel {
    private static final List<Code> SERVICES = Stream.of("enrolment", "coaching", "device", "outcome")
            .map(Code::new)
            .toList();

    private final StringBuilder page = new StringBuilder();

    static String markdown() {
        var model = new EventModel();
        model.line("# Event model");
        model.line("");
        model.line(
                "Generated from the code by ContractsTest. Published properties are on the topic. Properties that are "
                        + "stored only never leave their service. A question mark means that a property may be absent. "
                        + "The column *May lead to* lists all events that the code of a command can append; one execution "
                        + "appends some of them. The tables of states come from the tests of the services (StateTable) and are "
                        + "reviewed. A cell contains the appended events, a dash for no event, or the rule that refuses.");
        SERVICES.forEach(model::service);
        return model.page.toString();
    }

    private void service(Code code) {
        line("");
        line("## " + code.service());
        var streams = EventTypes.STREAMS.stream()
                .filter(stream -> stream.getPackageName().endsWith("." + code.service()))
                .toList();
        if (streams.isEmpty()) {
            line("");
            line("No events of its own.");
        }
        var homeless = new ArrayList<>(code.commands());
        for (var stream : streams) {
            homeless.removeAll(commands(code, stream));
            line("");
            line("### " + stream.getSimpleName().replace("Event", ""));
            requests(code, stream);
            states(code, stream);
            events(stream);
            values(stream);
        }
        if (!homeless.isEmpty()) {
            throw new IllegalStateException("the folder of a command is named after a stream: " + homeless);
        }
    }

    private void requests(Code code, Class<? extends Event> stream) {
        var commands = commands(code, stream);
        if (commands.isEmpty()) {
            return;
        }
        line("");
        line("| Command | Posted to | By | May lead to |");
        line("|---|---|---|---|");
        for (var command : commands) {
            var post = command.getAnnotation(Post.class);
            row(
                    "**" + command.getSimpleName() + "**" + (post == null ? "" : " " + post.summary()),
                    post == null ? "" : "`" + post.path() + "`",
                    post == null
                            ? "a reaction"
                            : Arrays.stream(post.roles()).map(Role::claim).collect(joining(", ")),
                    String.join(", ", Outcomes.events(command)));
        }
    }

    /** The result of each command in each state, which the tests of the services have written on the page. */
    private void states(Code code, Class<? extends Event> stream) {
        var name = code.service() + " " + stream.getSimpleName().replace("Event", "");
        var begin = "<!-- states: %s -->".formatted(name);
        var end = "<!-- end of %s -->".formatted(name);
        line("");
        line(begin);
        lines(Path.of("../docs/event-model.md")).stream()
                .dropWhile(line -> !line.equals(begin))
                .skip(1)
                .takeWhile(line -> !line.equals(end))
                .forEach(this::line);
        line(end);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entity(Class<? extends Event> stream) {
        return stream.getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
    }

    private static List<Class<? extends Record>> commands(Code code, Class<? extends Event> stream) {
        return code.commands().stream()
                .filter(command -> command.getPackageName().contains(".write." + entity(stream) + "."))
                .toList();
    }

    private void events(Class<? extends Event> stream) {
        line("");
        line("| Event | Published | Stored only | Reactions |");
        line("|---|---|---|---|");
        Arrays.stream(stream.getPermittedSubclasses())
                .map(type -> type.asSubclass(Event.class))
                .forEach(event -> row(
                        "**" + event.getSimpleName() + "**",
                        properties(event, component -> !isStoredOnly(component)),
                        properties(event, EventModel::isStoredOnly),
                        Stream.concat(
                                        SERVICES.stream()
                                                .flatMap(code -> code.reactionsTo(event).stream()
                                                        .map(reaction -> code.service() + ": " + reaction)),
                                        facts(event))
                                .collect(joining("<br>"))));
    }

    /** The tables of facts that the approved example of the event adds to, or in which it ends facts. */
    private static Stream<String> facts(Class<? extends Event> type) {
        var name = EventTypes.name(type);
        var approved = Path.of("../shared-events/src/main/resources/approved", name + ".1.json");
        var example =
                JsonMapper.shared().readTree(String.join("\n", lines(approved))).at("/published/example");
        var event = new EventCodec()
                .read(name, 1, JsonMapper.shared().writeValueAsBytes(example), null)
                .orElseThrow();
        var recorded = new EventMetadata(
                Id.next(),
                name,
                Id.next(),
                0,
                Instant.EPOCH,
                new OrganisationId("jc"),
                null,
                "correlation",
                "causation",
                null);
        var changes = FactChanges.by(event, recorded);
        var tables = Stream.concat(
                        changes.facts().stream().map(Fact::getClass),
                        changes.ended().stream().map(FactChanges.Ended::kind))
                .map(kind -> FactTable.of(kind.asSubclass(Fact.class)).name())
                .collect(toCollection(TreeSet::new));
        return tables.isEmpty() ? Stream.of() : Stream.of("outcome: facts " + String.join(", ", tables));
    }

    /** The records and enums used in the events. */
    private void values(Class<? extends Event> stream) {
        var values = new LinkedHashSet<Class<?>>();
        Arrays.stream(stream.getPermittedSubclasses()).forEach(event -> collect(event, values));
        if (values.isEmpty()) {
            return;
        }
        line("");
        values.forEach(value -> line("- %s: %s".formatted(value.getSimpleName(), form(value))));
    }

    private static String form(Class<?> value) {
        if (value.isEnum()) {
            return Arrays.stream(value.getEnumConstants()).map(Object::toString).collect(joining(", "));
        }
        var steps = value.getAnnotation(NumberSteps.class);
        if (steps != null) {
            return "number from %s to %s in steps of %s".formatted(steps.min(), steps.max(), steps.step());
        }
        var text = value.getAnnotation(TextForm.class);
        return text == null
                ? properties(value, component -> true)
                : "text such as %s, pattern `%s`".formatted(text.example(), text.pattern());
    }

    private static void collect(Class<?> record, Set<Class<?>> values) {
        components(record)
                .map(component -> content(component.getGenericType()))
                .filter(type -> type.isEnum() || type.isRecord())
                .filter(type -> !Id.class.isAssignableFrom(type))
                .filter(values::add)
                .filter(Class::isRecord)
                .filter(type -> !Scalar.class.isAssignableFrom(type))
                .forEach(type -> collect(type, values));
    }

    private static Class<?> content(Type type) {
        return type instanceof ParameterizedType generic
                ? content(generic.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static String properties(Class<?> record, Predicate<RecordComponent> wanted) {
        return components(record)
                .filter(wanted)
                .map(component -> component.getName()
                        + (Completeness.mayBeNull(component) ? "?" : "")
                        + " `" + name(component.getGenericType()) + "`")
                .collect(joining(", "));
    }

    /** The properties of the JSON: an unwrapped component is replaced by its own components. */
    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(Objects.requireNonNull(record.getRecordComponents()))
                .flatMap(component ->
                        Completeness.isUnwrapped(component) ? components(component.getType()) : Stream.of(component));
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            var content = name(generic.getActualTypeArguments()[0]);
            var raw = (Class<?>) generic.getRawType();
            return raw == Confidential.class || raw == Internal.class
                    ? raw.getSimpleName().toLowerCase(Locale.ROOT) + " " + content
                    : raw.getSimpleName().toLowerCase(Locale.ROOT) + " of " + content;
        }
        return ((Class<?>) type).getSimpleName();
    }

    private static boolean isStoredOnly(RecordComponent component) {
        return component.getType() == Confidential.class || component.getType() == Internal.class;
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
