package de.motivag.outcome.read.facts;

import de.motivag.events.Id;
import de.motivag.events.Scalar;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of one kind of fact; the record's name and components determine the table and its columns. */
public final class FactTable {
    /** The columns of {@code fact}, with which every table begins. */
    public static final List<String> COMMON = List.of(
            "organisation", "event_id", "stream", "sequence", "subject", "known_from", "known_until", "ended_by");

    private static final MethodType OF_FACT = MethodType.methodType(Object.class, Fact.class);

    private static final Map<Class<?>, FactTable> ALL = Arrays.stream(Fact.class.getPermittedSubclasses())
            .map(FactTable::new)
            .collect(Collectors.toUnmodifiableMap(table -> table.kind, Function.identity()));

    public record Column(String name, MethodHandle accessor) {
        /** Reads a component: the UUID of an id, the value of a scalar, the JSON name of an enum constant. */
        public @Nullable Object of(Fact fact) {
            try {
                return switch ((Object) accessor.invokeExact(fact)) {
                    case null -> null;
                    case Id id -> id.value();
                    case Scalar<?> scalar -> scalar.value();
                    case Enum<?> constant -> constant.toString();
                    case Object value -> value;
                };
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Class<?> kind;
    private final String name;
    private final List<Column> columns;

    private FactTable(Class<?> kind) {
        this.kind = kind;
        this.name = snake(kind.getSimpleName());
        this.columns = Arrays.stream(kind.getRecordComponents())
                .filter(component -> !component.getName().equals("subject"))
                .map(FactTable::column)
                .toList();
    }

    public static FactTable of(Class<? extends Fact> kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    public static List<FactTable> all() {
        return ALL.values().stream()
                .sorted(Comparator.comparing(FactTable::name))
                .toList();
    }

    public String name() {
        return name;
    }

    /** The columns after the {@link #COMMON} ones. */
    public List<Column> columns() {
        return columns;
    }

    private static Column column(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Column(
                    snake(component.getName()),
                    MethodHandles.lookup().unreflect(accessor).asType(OF_FACT));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
