package de.motivag.kit.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads and constructs records by reflection. */
final class Records {
    /** Caches the components, because reflection creates new objects at every call, annotations included. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Records() {}

    static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /** @throws IllegalArgumentException if the constructor refuses the values */
    static Object construct(Class<?> type, Class<?>[] types, @Nullable Object... values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
