package de.motivag.suite.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/** Descriptions of types, properties and parameters. A property without one has that of its type. */
final class Descriptions {
    /** Parameters of many endpoints. */
    private static final Map<String, String> COMMON = Map.of(
            "after", "`next` of the previous page; the first page if missing.",
            "version", "The number of events of the entity, as in its ETag.",
            "limit", "The largest number of items on the page.");

    /** The classes of ids by the usual name of a property. */
    private static final Map<String, Class<?>> IDS = Code.ids();

    private Descriptions() {}

    static Optional<String> of(Class<?> type) {
        return type.getPackageName().startsWith("de.motivag.")
                ? Javadoc.of(type).map(Javadoc::text).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** @param documented the Javadoc of the record with the property, or of the method with the parameter */
    static Optional<String> of(Optional<Javadoc> documented, String name, Type type) {
        return documented
                .flatMap(comment -> Optional.ofNullable(comment.parameters().get(name)))
                .map(Javadoc::sentence)
                .or(() -> Optional.ofNullable(COMMON.get(name)))
                .or(() -> ofValue(type))
                .or(() -> Optional.ofNullable(IDS.get(name)).flatMap(Descriptions::ofValue));
    }

    private static Optional<String> ofValue(Type type) {
        return switch (type) {
            case Class<?> value -> of(value).map(Descriptions::firstSentence);
            case ParameterizedType generic ->
                ofValue(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            default -> Optional.empty();
        };
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?s)\\.\\s.*", ".");
    }
}
