package de.motivag.kit.stream;

import de.motivag.events.codec.EventTypes;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.web.FieldProblem;
import de.motivag.kit.web.FieldProblem.Kind;
import de.motivag.kit.web.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A query for events of a service.
 *
 * @param after position after which to begin; 0 for the beginning
 * @param types wire names; empty for all
 * @param from earliest time of recording, inclusive
 * @param before latest time of recording, exclusive
 */
record StreamQuery(
        long after,
        List<String> types,
        @Nullable Instant from,
        @Nullable Instant before) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");

    /** @throws InvalidRequest with all invalid parameters and the valid values */
    static StreamQuery of(
            @Nullable String after,
            @Nullable List<String> types,
            @Nullable String from,
            @Nullable String to,
            String service,
            Locale locale) {
        var problems = new ArrayList<FieldProblem>();
        var position = position(after, problems, locale);
        var names = types(types == null ? List.of() : types, service, problems, locale);
        var first = time("from", from, false, problems, locale);
        var before = time("to", to, true, problems, locale);
        if (first != null && before != null && !first.isBefore(before)) {
            problems.add(Kind.INCONSISTENT.at("to", locale));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(400, problems);
        }
        return new StreamQuery(position, names, first, before);
    }

    /**
     * Refuses a position beyond the end of the log. Treated as the end, it would hide that events of a restored service
     * are missing.
     */
    static InvalidRequest beyond(Locale locale) {
        return new InvalidRequest(400, List.of(Kind.NOT_A_POSITION.at("after", locale)));
    }

    private static long position(@Nullable String after, List<FieldProblem> problems, Locale locale) {
        if (after == null || after.matches("[0-9]{1,18}")) {
            return after == null ? 0 : Long.parseLong(after);
        }
        problems.add(Kind.NOT_A_POSITION.at("after", locale));
        return 0;
    }

    /** Parses wire names, given as repeated parameters or separated by commas. */
    private static List<String> types(
            List<String> requested, String service, List<FieldProblem> problems, Locale locale) {
        var known = EventTypes.all().keySet().stream()
                .filter(name -> name.startsWith(service + "."))
                .sorted()
                .toList();
        var names = requested.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .distinct()
                .toList();
        if (!known.containsAll(names)) {
            problems.add(Kind.NOT_ONE_OF.at("type", locale, String.join(", ", known)));
        }
        return names;
    }

    /** Parses a day (Europe/Berlin) or an instant. Events are recorded in milliseconds. */
    private static @Nullable Instant time(
            String name, @Nullable String text, boolean exclusiveEnd, List<FieldProblem> problems, Locale locale) {
        if (text == null) {
            return null;
        }
        try {
            var time = text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(exclusiveEnd ? 1 : 0)
                            .atStartOfDay(DecisionContext.BERLIN)
                            .toInstant()
                    : OffsetDateTime.parse(text)
                            .toInstant()
                            .truncatedTo(ChronoUnit.MILLIS)
                            .plusMillis(exclusiveEnd ? 1 : 0);
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            // The text is neither; the problem is added below.
        }
        problems.add(Kind.NOT_DAY_OR_INSTANT.at(name, locale));
        return null;
    }

    /** The query in a form that may be logged: all values are checked, so it contains no free text of the caller. */
    @Override
    public String toString() {
        return "after=" + after
                + (types.isEmpty() ? "" : " type=" + String.join(",", types))
                + (from == null ? "" : " from=" + from)
                + (before == null ? "" : " before=" + before);
    }
}
