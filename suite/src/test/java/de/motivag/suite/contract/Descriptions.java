package de.motivag.suite.contract;

import static java.util.Map.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;

/** Descriptions of types, properties and parameters. A property without one has that of its type. */
final class Descriptions {
    /** Properties and parameters that mean the same everywhere. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            entry("after", "`next` of the previous page; the first page if missing."),
            entry("version", "The number of events of the entity, as in its ETag."),
            entry("limit", "The largest number of items on the page."),
            entry("items", "The rows of this page, in the order of the list."),
            entry("absent", "The person whose cases the deputy sees."),
            entry("deputy", "The person who sees the cases of the absent one."),
            entry("stream", "The id of the entity of the event."),
            entry("recordedAt", "The moment at which the event was stored."),
            entry("topic", "The name of the Kafka topic."),
            entry("note", "Free text for staff who work with the person."),
            entry("module", "The number of a module of the offer, from 1."),
            entry("offerVersion", "The version of the contents of the offer, from 1."),
            entry("firstDay", "The day of the first session."),
            entry("capacity", "The number of seats, free or taken."),
            entry("seatsTaken", "The number of people with a seat."),
            entry("seatsFree", "The number of seats that nobody has."),
            entry("startsAt", "The beginning of the session."),
            entry("endsAt", "The end of the session, breaks included."));

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
