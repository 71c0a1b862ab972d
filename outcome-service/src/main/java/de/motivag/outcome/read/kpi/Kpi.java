package de.motivag.outcome.read.kpi;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The definition of a figure (Kennzahl): SQL over the facts, whose first comment says what the figure is called in both
 * languages. Name and version are the file's: {@code measure-entries.1.sql}.
 *
 * <p>Its parameters are {@code :organisation}, the days {@code :from} and {@code :to}, both included, {@code :known}
 * (what was known at that moment) and {@code :asked} (the day up to which open spans run). It returns one row per offer
 * and month: {@code offer, month, numerator, denominator} (null where nothing is divided) and {@code value}.
 */
record Kpi(String name, int version, int number, Text title, Text text, Text unit, String sql) {
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]*)\\.([1-9][0-9]*)\\.sql");
    private static final String COMMENT = "-- ";

    record Text(String german, String english) {
        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : german;
        }
    }

    /** @throws IllegalArgumentException if the name is no such name or a text is missing */
    static Kpi parse(String file, String definition) {
        var named = FILE.matcher(file);
        if (!named.matches()) {
            throw new IllegalArgumentException("a figure's file is <name>.<version>.sql, not " + file);
        }
        var header = header(definition);
        return new Kpi(
                named.group(1),
                Integer.parseInt(named.group(2)),
                Integer.parseInt(said(header, "number", file)),
                text(header, "title", file),
                text(header, "text", file),
                text(header, "unit", file),
                definition);
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
}
