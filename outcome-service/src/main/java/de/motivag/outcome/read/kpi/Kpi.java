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
 * The definition of a figure (Kennzahl): SQL over the facts that lists cases, under a comment that says what the figure is
 * called in both languages and how the cases add up. Name and version are the file's: {@code measure-entries.1.sql}.
 *
 * <p>It reads the tables of facts by their names and finds in them what was known of the organisation; its parameters are
 * the days {@code :from} and {@code :to}, both included, {@code :asked} (the day up to which open spans run) and, where the
 * header allows for it, {@code :months}. Each row is a case with the columns
 *
 * <ul>
 *   <li>{@code offer, referral, participation, participant}: whose it is, null where it is nobody's
 *   <li>{@code case_id}: the same after a correction, and on another day of asking
 *   <li>{@code on_day}: the day by which it belongs to a period
 *   <li>{@code numerator} and, for a ratio, {@code denominator}
 *   <li>{@code part}: what of the figure it belongs to, such as the step of a path
 *   <li>{@code exclusion}: null, or the code of the rule by which it is looked at and not counted
 *   <li>{@code event_id, further}: the event that it is, and the others that decided
 * </ul>
 *
 * @param months of windows, if the figure has any
 * @param among what figures its cases are some of, the narrowest first; see {@link Table#told}
 * @param always what of a case itself (no group, no team) it is always grouped by, since it would add up to nothing that means anything
 * @param exclusions by code
 * @param hash SHA-256 of the definition and of what it includes
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
        @Nullable By always,
        List<String> among,
        SortedMap<String, Text> exclusions,
        List<String> shared,
        String sql,
        String hash) {
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]*)\\.([1-9][0-9]*)\\.sql");
    private static final Pattern MONTHS = Pattern.compile("(\\d+) of (\\d+(?:, \\d+)*)");
    private static final Pattern EXCLUSION = Pattern.compile("exclusion\\.([A-Z_]+)\\.de");
    private static final String COMMENT = "-- ";

    /** How the cases of a cell become its value. */
    enum Aggregate {
        /** Numerators are added up. */
        COUNT,
        /** Sum of the numerators ÷ sum of the denominators; a mean is one whose denominators are 1. */
        RATIO,
        /** Of the numerators. */
        MEDIAN
    }

    record Text(String german, String english) {
        String in(Locale locale) {
            return Language.of(locale, german, english);
        }
    }

    /** @param usual unless asked otherwise */
    record Months(int usual, List<Integer> possible) {
        private static Months parse(String said, String file) {
            var months = MONTHS.matcher(said);
            if (!months.matches()) {
                throw new IllegalArgumentException(file + " says its months as in: 6 of 3, 6, 12");
            }
            return new Months(
                    Integer.parseInt(months.group(1)),
                    Arrays.stream(months.group(2).split(", "))
                            .map(Integer::valueOf)
                            .toList());
        }
    }

    /** The widest of these: figures that have it in common tell of the same people. */
    String family() {
        return among.isEmpty() ? name : among.getLast();
    }

    /**
     * @param shared by name, what definitions may include
     * @throws IllegalArgumentException if the name is no such name or something is missing
     */
    static Kpi parse(String file, String definition, Map<String, String> shared) {
        var named = FILE.matcher(file);
        if (!named.matches()) {
            throw new IllegalArgumentException("a figure's file is <name>.<version>.sql, not " + file);
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
                Integer.parseInt(said(header, "number", file)),
                text(header, "title", file),
                text(header, "text", file),
                text(header, "unit", file),
                Aggregate.valueOf(said(header, "aggregate", file).toUpperCase(Locale.ROOT)),
                months == null ? null : Months.parse(months, file),
                always == null ? null : By.valueOf(always.toUpperCase(Locale.ROOT)),
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
        return new Text(said(header, what + ".de", file), said(header, what + ".en", file));
    }

    private static String said(Properties header, String what, String file) {
        var value = header.getProperty(what, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(file + " does not say its " + what);
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
