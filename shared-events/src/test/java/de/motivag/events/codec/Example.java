package de.motivag.events.codec;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.TextForm;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Creates the same example event of a type each time. Unpublished values are recognisable where their type allows it:
 * text, day, id, number.
 *
 * @param sparse whether optional published properties are omitted
 */
record Example(boolean sparse) {
    static final List<String> SENTINELS = List.of("STORED-ONLY", "1970-07-17", "70707070", "707070", "70.75");

    private static final String STORED_TEXT = "STORED-ONLY";
    private static final LocalDate STORED_DAY = LocalDate.of(1970, 7, 17);
    private static final UUID STORED_ID = UUID.fromString("70707070-7070-4070-8070-707070707070");
    private static final int STORED_NUMBER = 707070;
    private static final String STORED_STEPS = "70.75";

    <E extends Event> E of(Class<E> type) {
        return type.cast(record(type, false));
    }

    private Object record(Class<?> type, boolean stored) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> component(component, stored))
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no example of " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component, boolean stored) {
        return sparse && !stored && Completeness.mayBeNull(component)
                ? null
                : value(component.getAnnotatedType(), component.getName(), stored);
    }

    private Object value(AnnotatedType type, String name, boolean stored) {
        if (type instanceof AnnotatedParameterizedType generic) {
            var content = generic.getAnnotatedActualTypeArguments()[0];
            var raw = ((ParameterizedType) generic.getType()).getRawType();
            if (raw == Confidential.class) {
                return Confidential.of(value(content, name, true));
            }
            if (raw == Internal.class) {
                return Internal.of(value(content, name, true));
            }
            var one = value(content, name, stored);
            return raw == Set.class ? Set.of(one) : List.of(one);
        }
        return value((Class<?>) type.getType(), name, stored);
    }

    private Object value(Class<?> type, String name, boolean stored) {
        if (type == String.class) {
            return stored ? STORED_TEXT : name;
        }
        if (type == LocalDate.class) {
            return stored ? STORED_DAY : LocalDate.of(2026, 3, 31);
        }
        if (type == LocalTime.class) {
            return LocalTime.of(9, 30);
        }
        if (type == int.class || type == Integer.class) {
            return stored ? STORED_NUMBER : 3;
        }
        if (type == BigDecimal.class) {
            return stored ? BigDecimal.valueOf(STORED_NUMBER) : new BigDecimal("12.5");
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type, stored ? STORED_ID : UUID.nameUUIDFromBytes(name.getBytes()));
        }
        if (type.isAnnotationPresent(TextForm.class)) {
            return scalar(type, String.class, type.getAnnotation(TextForm.class).example());
        }
        if (type.isAnnotationPresent(NumberSteps.class)) {
            var steps = type.getAnnotation(NumberSteps.class);
            return scalar(type, BigDecimal.class, new BigDecimal(stored ? STORED_STEPS : steps.min()));
        }
        return record(type, stored);
    }

    private static Object scalar(Class<?> type, Class<?> content, Object value) {
        try {
            return type.getDeclaredConstructor(content).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object id(Class<?> type, UUID value) {
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
