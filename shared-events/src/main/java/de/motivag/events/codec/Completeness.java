package de.motivag.events.codec;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a record: JSON binding leaves null where nothing may be missing. */
public final class Completeness {
    /** Reflection makes its objects anew whenever it is asked, and every event read is checked. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Completeness() {}

    /** The path of the first component that is null without being {@link Nullable}, in depth. */
    public static Optional<String> firstMissing(Record value) {
        for (var component : COMPONENTS.get(value.getClass())) {
            var found = read(component, value);
            if (found == null && !mayBeNull(component)) {
                return Optional.of(component.getName());
            }
            var deeper = inside(found);
            if (deeper.isPresent()) {
                return deeper.map(path -> component.getName() + "." + path);
            }
        }
        return Optional.empty();
    }

    public static boolean mayBeNull(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
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

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
