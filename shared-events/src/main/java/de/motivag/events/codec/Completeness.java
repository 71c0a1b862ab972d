package de.motivag.events.codec;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds missing values in a record, because JSON binding leaves them null. */
public final class Completeness {
    /** @param path path of the components inside it; empty if the JSON contains them on the outer level */
    private record Part(String name, String path, Method accessor, boolean mayBeNull) {
        static Part of(RecordComponent component) {
            var name = component.getName();
            return new Part(
                    name,
                    isUnwrapped(component) ? "" : name + ".",
                    component.getAccessor(),
                    Completeness.mayBeNull(component));
        }
    }

    /** Caches the components, because reflection creates new objects at every call and every event read is checked. */
    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toArray(Part[]::new);
        }
    };

    private Completeness() {}

    /** The path of the first null component, at any depth, that is not {@link Nullable}. */
    public static Optional<String> firstMissing(Record value) {
        for (var part : PARTS.get(value.getClass())) {
            var found = read(part.accessor(), value);
            if (found == null && !part.mayBeNull()) {
                return Optional.of(part.name());
            }
            var deeper = inside(found);
            if (deeper.isPresent()) {
                return deeper.map(path -> part.path() + path);
            }
        }
        return Optional.empty();
    }

    public static boolean mayBeNull(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    /** Whether the JSON contains its components in its place. */
    public static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static Optional<String> inside(@Nullable Object value) {
        return switch (value) {
            case Record record when record.getClass().getPackageName().startsWith("de.motivag") -> firstMissing(record);
            case Collection<?> many ->
                many.stream()
                        .map(Completeness::inside)
                        .flatMap(Optional::stream)
                        .findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable Object read(Method accessor, Record value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
