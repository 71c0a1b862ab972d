package de.motivag.kit.web;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import de.motivag.events.codec.Completeness;
import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Converts JSON to records and reports every wrong field, not only the first. Converts strictly: a text is no number
 * and a number is no day.
 */
final class Binder {
    /** More than any list allows. */
    private static final int MOST_ELEMENTS = 500;

    private final Validator validator;
    private final Locale locale;
    private final Supplier<UUID> newIds;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<UUID, String> named = new HashMap<>();
    private final Map<UUID, String> chosen = new HashMap<>();
    private int status = 422;

    Binder(Validator validator, Locale locale) {
        this(validator, locale, Id::next);
    }

    /** @param newIds generates ids that the caller has omitted */
    Binder(Validator validator, Locale locale, Supplier<UUID> newIds) {
        this.validator = validator;
        this.locale = locale;
        this.newIds = newIds;
    }

    /** @throws InvalidRequest with all problems: 400 if a value could not be read, otherwise 422 */
    <T extends Record> T bind(JsonNode json, Class<T> type) {
        var bound = record(json, type, "#");
        if (bound == null || !problems.isEmpty()) {
            throw new InvalidRequest(status, problems);
        }
        return type.cast(bound);
    }

    /** The bound ids with their pointers, without those marked {@link OrNew}: references to existing streams. */
    Map<UUID, String> named() {
        return named;
    }

    /** The ids that the caller has chosen for new things, with their pointers. */
    Map<UUID, String> chosen() {
        return chosen;
    }

    private @Nullable Object record(JsonNode json, Class<?> type, String pointer) {
        if (!json.isObject()) {
            return wrong(Kind.NOT_OBJECT, pointer);
        }
        var before = problems.size();
        var components = Records.components(type);
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
        var value = component.isAnnotationPresent(OrNew.class)
                ? newId(node, component.getType(), here)
                : value(node, component.getAnnotatedType(), here);
        if (problems.size() == before) {
            validator.validateValue(type, component.getName(), value).stream()
                    .filter(violation -> !isNested(violation.getPropertyPath().toString(), component))
                    .forEach(violation -> problems.add(new FieldProblem(
                            here + element(violation.getPropertyPath()),
                            "invalid",
                            ConstraintTexts.of(violation, component, locale))));
        }
        return value;
    }

    /** The index of the wrong element of a list; empty if the whole value is wrong. */
    private static String element(Path path) {
        var element = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                element.append('/').append(node.getIndex());
            }
        }
        return element.toString();
    }

    /** Whether the value is nested deeper. Such a value was checked when it was bound. */
    private static boolean isNested(String path, RecordComponent component) {
        return path.startsWith(component.getName() + ".");
    }

    private @Nullable Object construct(
            Class<?> type, RecordComponent[] components, @Nullable Object[] values, String pointer) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Records.construct(type, types, values);
        } catch (IllegalArgumentException refused) {
            return wrong(Kind.INCONSISTENT, pointer);
        }
    }

    private @Nullable Object value(JsonNode node, AnnotatedType type, String pointer) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return container(node, generic, pointer);
        }
        var wanted = (Class<?>) type.getType();
        if (wanted == String.class) {
            return text(node, type.getAnnotation(Size.class), pointer);
        }
        if (wanted == int.class || wanted == Integer.class) {
            return node.isInt() ? (Integer) node.intValue() : wrong(Kind.NOT_WHOLE_NUMBER, pointer);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return node.isBoolean() ? (Boolean) node.booleanValue() : wrong(Kind.NOT_BOOLEAN, pointer);
        }
        if (wanted == BigDecimal.class) {
            return node.isNumber() ? decimal(node, pointer) : wrong(Kind.NOT_NUMBER, pointer);
        }
        if (wanted == LocalDate.class) {
            var problem = node.isString() ? Parsing.problemOfDay(node.stringValue()) : Kind.NOT_DATE;
            return parsed(node, pointer, problem, Parsing::day);
        }
        if (wanted == LocalTime.class) {
            return parsed(node, pointer, Kind.NOT_TIME, Parsing::time);
        }
        if (wanted.isEnum()) {
            return constant(node, wanted, pointer);
        }
        if (Id.class.isAssignableFrom(wanted)) {
            return parsed(node, pointer, Kind.NOT_ID, text -> id(wanted, named(Parsing.uuid(text), pointer)));
        }
        if (Scalar.class.isAssignableFrom(wanted)) {
            return scalar(node, wanted, pointer);
        }
        if (wanted.isRecord()) {
            return record(node, wanted, pointer);
        }
        throw new IllegalStateException("no conversion from JSON to " + wanted);
    }

    private UUID named(UUID id, String pointer) {
        named.putIfAbsent(id, pointer);
        return id;
    }

    private @Nullable Object newId(JsonNode node, Class<?> type, String pointer) {
        var id = (UUID) parsed(node, pointer, Kind.NOT_ID, Parsing::uuid);
        if (id == null) {
            return null;
        }
        chosen.put(id, pointer);
        return NewId.mayBeChosen(id) ? id(type, id) : wrong(Kind.NOT_A_NEW_ID, pointer);
    }

    /**
     * Checks the length first, because the other constraints may be regular expressions, which overflow on long texts.
     */
    private @Nullable Object text(JsonNode node, @Nullable Size size, String pointer) {
        if (!node.isString() || !Text.isStorable(node.stringValue())) {
            return wrong(Kind.NOT_TEXT, pointer);
        }
        var text = Text.withoutDirections(node.stringValue());
        if (!Text.isVisible(text)) {
            return wrong(Kind.BLANK, pointer);
        }
        if (Text.hasLostLetter(text)) {
            return wrong(Kind.LOST_LETTER, pointer);
        }
        var most = size == null ? Text.LONGEST : Math.min(size.max(), Text.LONGEST);
        if (text.length() > most) {
            return wrong(Kind.TOO_LONG, pointer, most);
        }
        return size != null && text.length() < size.min() ? wrong(Kind.TOO_SHORT, pointer, size.min()) : text;
    }

    private @Nullable Object decimal(JsonNode node, String pointer) {
        var number = Parsing.bounded(node.decimalValue());
        return number == null ? wrong(Kind.OUT_OF_RANGE, pointer) : number;
    }

    private @Nullable Object container(JsonNode node, AnnotatedParameterizedType type, String pointer) {
        var content = type.getAnnotatedActualTypeArguments()[0];
        var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (raw == Confidential.class || raw == Internal.class) {
            var value = value(node, content, pointer);
            return value == null ? null : raw == Internal.class ? Internal.of(value) : Confidential.of(value);
        }
        if (!node.isArray()) {
            return wrong(Kind.NOT_LIST, pointer);
        }
        var size = type.getAnnotation(Size.class);
        var least = size == null ? 0 : size.min();
        var most = size == null ? MOST_ELEMENTS : Math.min(size.max(), MOST_ELEMENTS);
        if (node.size() > most || node.size() < least) {
            return wrong(
                    node.size() > most ? Kind.TOO_MANY : Kind.TOO_FEW, pointer, numbers(least, most), entries(pointer));
        }
        var values = elements(node, content, pointer);
        var set = new LinkedHashSet<>(values);
        var isTwice = set.size() < values.size();
        if (isTwice && (raw == Set.class || type.isAnnotationPresent(Distinct.class))) {
            return wrong(Kind.TWICE, pointer);
        }
        return raw == List.class ? List.copyOf(values) : Collections.unmodifiableSet(set);
    }

    private String numbers(int least, int most) {
        return least == 0
                ? Language.of(locale, "Höchstens ", "At most ") + most
                : most == MOST_ELEMENTS
                        ? Language.of(locale, "Mindestens ", "At least ") + least
                        : least + Language.of(locale, " bis ", " to ") + most;
    }

    /** The entries of the list, as the text names them: "Personen" for moderators. */
    private String entries(String pointer) {
        return Unit.ofEntries(pointer.substring(pointer.lastIndexOf('/') + 1)).text(locale);
    }

    private List<Object> elements(JsonNode list, AnnotatedType content, String pointer) {
        var values = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i++) {
            var here = pointer + "/" + i;
            var value = list.get(i).isNull() ? wrong(Kind.REQUIRED, here) : value(list.get(i), content, here);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object constant(JsonNode node, Class<?> type, String pointer) {
        var constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .toList();
        return constants.stream()
                .filter(constant -> node.isString() && constant.toString().equals(node.stringValue()))
                .findFirst()
                .map(Object.class::cast)
                .orElseGet(() -> {
                    status = Math.min(status, Kind.NOT_A_CHOICE.status());
                    problems.add(Kind.notAChoice(
                            pointer,
                            locale,
                            constants.stream().map(Enum::toString).toList()));
                    return null;
                });
    }

    private @Nullable Object scalar(JsonNode node, Class<?> type, String pointer) {
        var component = Records.components(type)[0];
        var value = value(node, component.getAnnotatedType(), pointer);
        if (value == null) {
            return null;
        }
        try {
            return Records.construct(type, new Class<?>[] {component.getType()}, value);
        } catch (IllegalArgumentException refused) {
            return notOf(type, pointer);
        }
    }

    private @Nullable Object notOf(Class<?> type, String pointer) {
        var steps = type.getAnnotation(NumberSteps.class);
        if (steps != null) {
            return wrong(
                    Kind.NOT_IN_STEPS,
                    pointer,
                    Language.number(locale, steps.min()),
                    Language.number(locale, steps.max()),
                    Language.number(locale, steps.step()));
        }
        var form = type.getAnnotation(TextForm.class);
        return wrong(Kind.NOT_OF_FORM, pointer, form.example());
    }

    private @Nullable Object parsed(JsonNode node, String pointer, Kind kind, Function<String, Object> parse) {
        try {
            return node.isString() ? parse.apply(node.stringValue()) : wrong(kind, pointer);
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(kind, pointer);
        }
    }

    private static Object id(Class<?> type, UUID value) {
        return Records.construct(type, new Class<?>[] {UUID.class}, value);
    }

    private @Nullable Object wrong(Kind kind, String pointer, Object... values) {
        status = Math.min(status, kind.status());
        problems.add(kind.at(pointer, locale, values));
        return null;
    }
}
