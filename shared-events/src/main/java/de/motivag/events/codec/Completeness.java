package de.motivag.events.codec;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a record: JSON binding leaves null where nothing may be missing. */
public final class Completeness {
    /** @param path of the parts inside it, up to their names: empty where the JSON has those among the outer ones */
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

    /** Reflection makes its objects anew whenever it is asked, and every event read is checked. */
    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toArray(Part[]::new);
        }
    };

    private Completeness() {}

    /** The path of the first component that is null without being {@link Nullable}, in depth. */
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

    /** Whether its own components stand in the JSON in its place. */
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
