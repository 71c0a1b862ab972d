package de.motivag.kit.web;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import de.motivag.events.codec.Completeness;
import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes records out of JSON, and where that fails names every wrong field, not only the first. Converts nothing that is
 * not what it says: no numbers out of texts, no days out of numbers.
 */
final class Binder {
    /** Reflection makes its objects anew whenever it is asked, annotations included. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private final Validator validator;
    private final Locale locale;
    private final Supplier<UUID> newIds;
    private final List<FieldProblem> problems = new ArrayList<>();

    Binder(Validator validator, Locale locale) {
        this(validator, locale, Id::next);
    }

    /** @param newIds for what the caller has given none */
    Binder(Validator validator, Locale locale, Supplier<UUID> newIds) {
        this.validator = validator;
        this.locale = locale;
        this.newIds = newIds;
    }

    /** @throws Unacceptable with everything that is wrong */
    <T extends Record> T bind(JsonNode json, Class<T> type) {
        var bound = record(json, type, "#");
        if (bound == null || !problems.isEmpty()) {
            throw new Unacceptable(400, problems);
        }
        return type.cast(bound);
    }

    private @Nullable Object record(JsonNode json, Class<?> type, String pointer) {
        if (!json.isObject()) {
            return wrong(Kind.NOT_OBJECT, pointer);
        }
        var before = problems.size();
        var components = COMPONENTS.get(type);
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(json, type, components[i], pointer);
        }
        var known = Arrays.stream(components).map(RecordComponent::getName).toList();
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong(Kind.UNKNOWN, pointer + "/" + FieldProblem.printable(name)));
        return problems.size() > before ? null : construct(type, components, values, pointer);
    }

    private @Nullable Object component(JsonNode json, Class<?> type, RecordComponent component, String pointer) {
        var here = pointer + "/" + component.getName();
        var node = json.get(component.getName());
        if (node == null || node.isNull()) {
            if (component.isAnnotationPresent(OrNew.class)) {
                return id(component.getType(), newIds.get());
            }
            return Completeness.mayBeNull(component) ? null : wrong(Kind.REQUIRED, here);
        }
        var before = problems.size();
        var value = value(node, component.getGenericType(), here);
        if (problems.size() == before) {
            validator.validateValue(type, component.getName(), value).stream()
                    .filter(violation -> !isNested(violation.getPropertyPath().toString(), component))
                    .forEach(violation -> problems.add(new FieldProblem(here, "invalid", violation.getMessage())));
        }
        return value;
    }

    /** What lies deeper has been checked where it was bound. */
    private static boolean isNested(String path, RecordComponent component) {
        return path.startsWith(component.getName() + ".");
    }

    private @Nullable Object construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, String pointer) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return wrong(Kind.INCONSISTENT, pointer);
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(JsonNode node, Type type, String pointer) {
        if (type instanceof ParameterizedType generic) {
            return container(node, generic, pointer);
        }
        var wanted = (Class<?>) type;
        if (wanted == String.class) {
            return node.isString() && isText(node.stringValue()) ? node.stringValue() : wrong(Kind.NOT_TEXT, pointer);
        }
        if (wanted == int.class || wanted == Integer.class) {
            return node.isInt() ? (Integer) node.intValue() : wrong(Kind.NOT_WHOLE_NUMBER, pointer);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return node.isBoolean() ? (Boolean) node.booleanValue() : wrong(Kind.NOT_BOOLEAN, pointer);
        }
        if (wanted == BigDecimal.class) {
            return node.isNumber() ? node.decimalValue() : wrong(Kind.NOT_NUMBER, pointer);
        }
        if (wanted == LocalDate.class) {
            return parsed(node, pointer, Kind.NOT_DATE, Binder::day);
        }
        if (wanted == LocalTime.class) {
            return parsed(node, pointer, Kind.NOT_TIME, LocalTime::parse);
        }
        if (wanted.isEnum()) {
            return constant(node, wanted, pointer);
        }
        if (Id.class.isAssignableFrom(wanted)) {
            return parsed(node, pointer, Kind.NOT_ID, text -> id(wanted, uuid(text)));
        }
        if (Scalar.class.isAssignableFrom(wanted)) {
            return scalar(node, wanted, pointer);
        }
        if (wanted.isRecord()) {
            return record(node, wanted, pointer);
        }
        throw new IllegalStateException("no way from JSON to " + wanted);
    }

    /** PostgreSQL keeps no text with a NUL, and half a surrogate pair has no UTF-8. */
    private static boolean isText(String value) {
        return value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE || isControl(c));
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw new IllegalArgumentException("no day that anybody means");
        }
        return day;
    }

    private @Nullable Object container(JsonNode node, ParameterizedType type, String pointer) {
        var content = type.getActualTypeArguments()[0];
        var raw = (Class<?>) type.getRawType();
        if (raw == Confidential.class || raw == Internal.class) {
            var value = value(node, content, pointer);
            return value == null ? null : raw == Internal.class ? Internal.of(value) : Confidential.of(value);
        }
        if (!node.isArray()) {
            return wrong(Kind.NOT_LIST, pointer);
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < node.size(); i++) {
            var value = node.get(i).isNull()
                    ? wrong(Kind.REQUIRED, pointer + "/" + i)
                    : value(node.get(i), content, pointer + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        if (raw == List.class) {
            return List.copyOf(values);
        }
        var set = new LinkedHashSet<>(values);
        return set.size() == values.size() ? java.util.Collections.unmodifiableSet(set) : wrong(Kind.TWICE, pointer);
    }

    private @Nullable Object constant(JsonNode node, Class<?> type, String pointer) {
        var constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .toList();
        return constants.stream()
                .filter(constant -> node.isString() && constant.toString().equals(node.stringValue()))
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> wrong(
                        Kind.NOT_ONE_OF,
                        pointer,
                        constants.stream().map(Enum::toString).collect(java.util.stream.Collectors.joining(", "))));
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, String pointer) {
        var component = COMPONENTS.get(type)[0];
        var content = component.getType();
        var value = value(node, content, pointer);
        if (value == null) {
            return null;
        }
        try {
            var constructor = type.getDeclaredConstructor(content);
            return constructor.newInstance(value);
        } catch (InvocationTargetException e) {
            return notOf(type, pointer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object notOf(Class<?> type, String pointer) {
        var steps = type.getAnnotation(NumberSteps.class);
        if (steps != null) {
            return wrong(Kind.NOT_IN_STEPS, pointer, steps.min(), steps.max(), steps.step());
        }
        var form = type.getAnnotation(TextForm.class);
        return wrong(Kind.NOT_OF_FORM, pointer, form.example(), form.pattern());
    }

    private @Nullable Object parsed(JsonNode node, String pointer, Kind kind, Function<String, Object> parse) {
        try {
            return node.isString() ? parse.apply(node.stringValue()) : wrong(kind, pointer);
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(kind, pointer);
        }
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static Object id(Class<?> type, UUID value) {
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object wrong(Kind kind, String pointer, Object... values) {
        problems.add(kind.at(pointer, locale, values));
        return null;
    }
}
