package de.motivag.events.codec;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.TextForm;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random events of any type with values that the type allows, including texts with JSON syntax. */
record RandomEvents(Random random) {
    private static final String LETTERS = "ab,:{}[]\"\\/ \n\t€ä\u0001😀";

    <E extends Event> E of(Class<E> type) {
        return type.cast(record(type));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        while (true) {
            try {
                var values = Arrays.stream(components).map(this::component).toArray();
                return type.getDeclaredConstructor(types).newInstance(values);
            } catch (InvocationTargetException inconsistent) {
                // The record refuses invalid combinations; others are tried.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("no random value of " + type, e);
            }
        }
    }

    private @Nullable Object component(RecordComponent component) {
        return Completeness.mayBeNull(component) && random.nextBoolean() ? null : value(component.getAnnotatedType());
    }

    private Object value(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType generic)) {
            return value((Class<?>) type.getType());
        }
        var content = generic.getAnnotatedActualTypeArguments()[0];
        var raw = ((ParameterizedType) generic.getType()).getRawType();
        if (raw == Confidential.class) {
            return Confidential.of(value(content));
        }
        if (raw == Internal.class) {
            return Internal.of(value(content));
        }
        var many = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> value(content))
                .toList();
        return raw == Set.class ? new LinkedHashSet<>(many) : List.copyOf(many);
    }

    private Object value(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000));
        }
        if (type == LocalTime.class) {
            return LocalTime.ofSecondOfDay(random.nextInt(86_400));
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(), random.nextInt(-3, 6));
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (Id.class.isAssignableFrom(type)) {
            return id(type);
        }
        if (type.isAnnotationPresent(TextForm.class)) {
            var form = type.getAnnotation(TextForm.class);
            var longer = form.example() + (char) random.nextInt('A', 'Z');
            return scalar(type, String.class, longer.matches(form.pattern()) ? longer : form.example());
        }
        if (type.isAnnotationPresent(NumberSteps.class)) {
            var step = new BigDecimal(type.getAnnotation(NumberSteps.class).step());
            return scalar(type, BigDecimal.class, step.multiply(BigDecimal.valueOf(random.nextInt(1, 100))));
        }
        return record(type);
    }

    private static Object scalar(Class<?> type, Class<?> content, Object value) {
        try {
            return type.getDeclaredConstructor(content).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        var letters = LETTERS.codePoints().toArray();
        return IntStream.range(0, random.nextInt(12))
                .map(i -> letters[random.nextInt(letters.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Object id(Class<?> type) {
        try {
            return type.getDeclaredConstructor(UUID.class).newInstance(new UUID(random.nextLong(), random.nextLong()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
