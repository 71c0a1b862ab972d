package de.motivag.suite.contract;

import static java.util.Map.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
            entry("text", "Free text in the words of the person."),
            entry("module", "The number of a module of the offer, from 1."),
            entry("offerVersion", "The version of the contents of the offer, from 1."),
            entry("firstDay", "The day of the first session."),
            entry("capacity", "The number of seats, free or taken."),
            entry("seatsTaken", "The number of people with a seat."),
            entry("seatsFree", "The number of seats that nobody has."),
            entry("startsAt", "The beginning of the session."),
            entry("endsAt", "The end of the session, breaks included."),
            entry("date", "The day of the session."),
            entry("minutes", "The duration in minutes."),
            entry("modules", "The modules of the offer in their order."),
            entry("before", "The value that is replaced."),
            entry("requiredMinutes", "The minutes that the module requires."),
            entry("dueBack", "The last day of the loan."),
            entry("keys", "The number of keys that were destroyed."),
            entry("reached", "Whether the person was reached."),
            entry("ruleVersion", "The version of the routing rules."),
            entry("ladderVersion", "The version of the steps of progress."),
            entry("on", "The day for which it is true."),
            entry("facts", "The work as stated by the evidence."),
            entry("periods", "The periods in which the person received benefits."),
            entry("knownUntil", "The last day that the report covers."),
            entry("appliedOn", "The day of the application."),
            entry("enteredOn", "The first day of the person in the measure."),
            entry("endedOn", "The day on which it ended."),
            entry("closesOn", "The last day of the window."));

    /** A business day is named after what happened on it, as in {@code handedOutOn}. */
    private static final Pattern DAY = Pattern.compile("([a-z]+)([A-Z][a-z]+)?On");

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
                .or(() -> ofDay(name, type))
                .or(() -> ofValue(type))
                .or(() -> Optional.ofNullable(IDS.get(name)).flatMap(Descriptions::ofValue));
    }

    private static Optional<String> ofDay(String name, Type type) {
        var day = DAY.matcher(name);
        return type == LocalDate.class && day.matches()
                ? Optional.of("The day on which it was %s%s."
                        .formatted(
                                day.group(1),
                                day.group(2) == null ? "" : " " + day.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
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
