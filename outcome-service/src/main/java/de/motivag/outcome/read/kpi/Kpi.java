package de.motivag.outcome.read.kpi;

import de.motivag.kit.web.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a figure (Kennzahl): SQL over the facts that lists cases. A header comment names the figure in both
 * languages and says how the cases add up. The file name holds name and version: {@code measure-entries.1.sql}.
 *
 * <p>The definition reads the fact tables by their names, restricted to what was known of the organisation. Its
 * parameters are the days {@code :from} and {@code :to}, both included, and {@code :asked}, the day up to which open
 * spans run. If the header lists months, {@code :months} is a parameter as well. Each row is a case with the columns
 *
 * <ul>
 *   <li>{@code offer, referral, participation, participant}: the ids the case belongs to, null if it has none
 *   <li>{@code case_id}: does not change with corrections or with the day of the request
 *   <li>{@code on_day}: the day that assigns the case to a period
 *   <li>{@code numerator} and, for a ratio, {@code denominator}
 *   <li>{@code part}: the part of the figure that the case belongs to, such as the step of a path
 *   <li>{@code exclusion}: null, or the code of the rule that excludes the case
 *   <li>{@code event_id, further}: the event of the case, and the other events that decided
 * </ul>
 *
 * @param months the lengths of windows, if the figure has windows
 * @param among the figures whose cases include this figure's cases, the narrowest first; see {@link Table#computable}
 * @param always the property of a case (not group or team) that the figure is always grouped by, since the sum over it
 *     has no meaning
 * @param bySessionGroup whether a case belongs to the group of its session, which is the column {@code session_group};
 *     else to the person's group on the day of entry
 * @param exclusions texts by exclusion code
 * @param hash SHA-256 of the definition and of the SQL it includes
 */
record Kpi(
        String name,
        int version,
        int number,
        Text title,
        Text text,
        Text unit,
        Aggregate aggregate,
        @Nullable Months months,
        @Nullable Grouping always,
        boolean bySessionGroup,
        List<String> among,
        SortedMap<String, Text> exclusions,
        List<String> shared,
        String sql,
        String hash) {
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]*)\\.([1-9][0-9]*)\\.sql");
    private static final Pattern MONTHS = Pattern.compile("(\\d+) of (\\d+(?:, \\d+)*)");
    private static final Pattern EXCLUSION = Pattern.compile("exclusion\\.([A-Z_]+)\\.de");
    private static final String COMMENT = "-- ";

    /** The aggregation of the cases of a cell. */
    enum Aggregate {
        /** Sum of the numerators. */
        COUNT,
        /** Sum of the numerators ÷ sum of the denominators; for a mean all denominators are 1. */
        RATIO,
        /** Median of the numerators. */
        MEDIAN
    }

    record Text(String german, String english) {
        String in(Locale locale) {
            return Language.of(locale, german, english);
        }
    }

    /** @param usual the length used unless the request names another */
    record Months(int usual, List<Integer> possible) {
        private static Months parse(String text, String file) {
            var months = MONTHS.matcher(text);
            if (!months.matches()) {
                throw new IllegalArgumentException(file + " needs its months in the form: 6 of 3, 6, 12");
            }
            return new Months(
                    Integer.parseInt(months.group(1)),
                    Arrays.stream(months.group(2).split(", "))
                            .map(Integer::valueOf)
                            .toList());
        }
    }

    /** The widest figure that includes this one. Figures of one family are about the same people. */
    String family() {
        return among.isEmpty() ? name : among.getLast();
    }

    /**
     * @param shared SQL by name that definitions may include
     * @throws IllegalArgumentException if the file name is invalid or a header is missing
     */
    static Kpi parse(String file, String definition, Map<String, String> shared) {
        var named = FILE.matcher(file);
        if (!named.matches()) {
            throw new IllegalArgumentException("the file name of a figure is <name>.<version>.sql, not  " + file);
        }
        var header = header(definition);
        var months = header.getProperty("months");
        var always = header.getProperty("always");
        var included = names(header, "include")
                .map(name -> Objects.requireNonNull(shared.get(name), () -> file + " includes " + name))
                .toList();
        return new Kpi(
                named.group(1),
                Integer.parseInt(named.group(2)),
                Integer.parseInt(required(header, "number", file)),
                text(header, "title", file),
                text(header, "text", file),
                text(header, "unit", file),
                Aggregate.valueOf(required(header, "aggregate", file).toUpperCase(Locale.ROOT)),
                months == null ? null : Months.parse(months, file),
                always == null ? null : Grouping.valueOf(always.toUpperCase(Locale.ROOT)),
                header.getProperty("group", "").equals("session"),
                names(header, "among").toList(),
                exclusions(header, file),
                included,
                definition,
                hash(definition, included));
    }

    private static Properties header(String definition) {
        var lines = definition
                .lines()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()))
                .collect(Collectors.joining("\n"));
        var header = new Properties();
        try {
            header.load(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return header;
    }

    private static Stream<String> names(Properties header, String what) {
        return Arrays.stream(header.getProperty(what, "").split(", ")).filter(name -> !name.isEmpty());
    }

    private static SortedMap<String, Text> exclusions(Properties header, String file) {
        var exclusions = new TreeMap<String, Text>();
        for (var property : header.stringPropertyNames()) {
            var exclusion = EXCLUSION.matcher(property);
            if (exclusion.matches()) {
                exclusions.put(exclusion.group(1), text(header, "exclusion." + exclusion.group(1), file));
            }
        }
        return exclusions;
    }

    private static Text text(Properties header, String what, String file) {
        return new Text(required(header, what + ".de", file), required(header, what + ".en", file));
    }

    private static String required(Properties header, String what, String file) {
        var value = header.getProperty(what, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(file + " lacks the header " + what);
        }
        return value;
    }

    private static String hash(String definition, List<String> included) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(definition.getBytes(StandardCharsets.UTF_8));
            included.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
