package de.motivag.outcome.read.facts;

import de.motivag.events.Id;
import de.motivag.events.Scalar;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of one kind of fact. The record's name, components and annotations determine it. */
public final class FactTable {
    /** The columns of {@code fact}, with which every table begins. */
    public static final List<String> COMMON = List.of(
            "organisation", "event_id", "stream", "sequence", "subject", "known_from", "known_until", "ended_by");

    private static final MethodType OF_FACT = MethodType.methodType(Object.class, Fact.class);

    private static final Map<Class<?>, FactTable> ALL = Arrays.stream(Fact.class.getPermittedSubclasses())
            .map(FactTable::new)
            .collect(Collectors.toUnmodifiableMap(table -> table.kind, Function.identity()));

    /** The comment on the table or column, if its name does not explain it. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
    @interface Comment {
        String value();
    }

    /** The table's indexes beside its key, each as PostgreSQL's {@code create index} ends. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Indexes {
        String[] value();
    }

    /**
     * @param type PostgreSQL's, with {@code not null} unless the component is nullable
     * @param comment null if it has none
     */
    public record Column(String name, String type, @Nullable String comment, MethodHandle accessor) {
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
    private final @Nullable String comment;
    private final List<String> indexes;

    private FactTable(Class<?> kind) {
        this.kind = kind;
        this.name = snake(kind.getSimpleName());
        this.columns = Arrays.stream(kind.getRecordComponents())
                .filter(component -> !component.getName().equals("subject"))
                .map(FactTable::column)
                .toList();
        this.comment = comment(kind);
        var declared = kind.getAnnotation(Indexes.class);
        this.indexes = declared == null ? List.of() : List.of(declared.value());
    }

    public static FactTable of(Class<? extends Fact> kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    static FactTable named(String name) {
        return all().stream()
                .filter(table -> table.name.equals(name))
                .findFirst()
                .orElseThrow();
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

    @Nullable
    String comment() {
        return comment;
    }

    List<String> indexes() {
        return indexes;
    }

    private static Column column(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Column(
                    snake(component.getName()),
                    type(component.getType())
                            + (component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "" : " not null"),
                    comment(component),
                    MethodHandles.lookup().unreflect(accessor).asType(OF_FACT));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(Class<?> component) {
        if (component == UUID.class || Id.class.isAssignableFrom(component)) {
            return "uuid";
        } else if (component == String.class || component.isEnum()) {
            return "text";
        } else if (component == boolean.class) {
            return "boolean";
        } else if (component == int.class) {
            return "integer";
        } else if (component == LocalDate.class) {
            return "date";
        } else if (component == BigDecimal.class) {
            return "numeric";
        } else if (Scalar.class.isAssignableFrom(component)) {
            return type(component.getRecordComponents()[0].getType());
        }
        throw new IllegalArgumentException("A fact has no component of the type " + component);
    }

    private static @Nullable String comment(AnnotatedElement element) {
        var comment = element.getAnnotation(Comment.class);
        return comment == null ? null : comment.value();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
