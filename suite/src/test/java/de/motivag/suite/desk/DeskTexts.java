package de.motivag.suite.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The texts of the desk, from its message bundles. A journey is written with the German texts. In another language the
 * bundles give the texts of the same keys, so that no journey is written twice.
 */
final class DeskTexts {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    /** Between texts that a page puts together, such as "anwesend, 60 Minuten". */
    private static final List<String> SEPARATORS = List.of(", ", ": ");

    private static final Map<String, String> GERMAN = read("de");

    private final boolean isGerman;
    private final Map<String, String> texts;

    DeskTexts(String language) {
        isGerman = language.equals("de");
        texts = read(language);
    }

    /** The text of a key. */
    String text(String key) {
        return Objects.requireNonNull(texts.get(key), "there is no text " + key);
    }

    /**
     * The texts that the page may show instead of this German one. There are several if a German text has several keys.
     * A text that is in no bundle, such as a name, stays as it is.
     */
    Set<String> shown(String german) {
        return isGerman ? Set.of(german) : translated(german);
    }

    /** The words with which keys begin. */
    static Set<String> firstWordsOfKeys() {
        return GERMAN.keySet().stream()
                .map(key -> key.replaceFirst("[.].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> translated(String german) {
        var found = new LinkedHashSet<String>();
        GERMAN.forEach((key, text) -> {
            if (text.equals(german)) {
                found.add(text(key));
            }
        });
        if (!found.isEmpty()) {
            return found;
        }
        GERMAN.forEach((key, text) -> {
            // A journey may name the first sentence only.
            if (text.startsWith(german + ". ")) {
                found.add(text(key).replaceFirst("[.] .*", ""));
            }
            if (ARGUMENT.matcher(text).find()
                    && text.chars().filter(Character::isLetter).count() > 2) {
                var match = withArguments(text).matcher(german);
                if (match.matches()) {
                    found.addAll(filled(text(key), text, match.toMatchResult()));
                }
                // A journey may name the words before, between or after the arguments only.
                int part = parts(text).indexOf(german);
                var translated = parts(text(key));
                if (part >= 0 && part < translated.size()) {
                    found.add(translated.get(part));
                }
            }
        });
        if (german.endsWith(":")) {
            translated(german.substring(0, german.length() - 1)).forEach(text -> found.add(text + ":"));
        }
        for (var separator : SEPARATORS) {
            int end = german.indexOf(separator);
            if (end > 0) {
                for (var first : translated(german.substring(0, end))) {
                    translated(german.substring(end + separator.length()))
                            .forEach(rest -> found.add(first + separator + rest));
                }
            }
        }
        return found.isEmpty() ? Set.of(german) : found;
    }

    /** The words around the arguments. */
    private static List<String> parts(String text) {
        return ARGUMENT.splitAsStream(text).map(String::strip).toList();
    }

    private static Pattern withArguments(String text) {
        var expression = new StringBuilder();
        int end = 0;
        var arguments = ARGUMENT.matcher(text);
        while (arguments.find()) {
            expression
                    .append(Pattern.quote(text.substring(end, arguments.start())))
                    .append("(.+)");
            end = arguments.end();
        }
        return Pattern.compile(
                expression.append(Pattern.quote(text.substring(end))).toString());
    }

    private Set<String> filled(String text, String german, MatchResult match) {
        var results = Set.of(text);
        var arguments = ARGUMENT.matcher(german);
        for (int i = 1; arguments.find(); i++) {
            var place = arguments.group();
            var values = translated(match.group(i));
            results = results.stream()
                    .flatMap(result -> values.stream().map(value -> result.replace(place, value)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return results;
    }

    private static Map<String, String> read(String language) {
        var all = new LinkedHashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + language + ".properties")) {
                PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                        .forEach((key, text) ->
                                all.put(key.toString(), text.toString().replace("''", "'")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
