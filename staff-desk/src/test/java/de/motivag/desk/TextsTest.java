package de.motivag.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.commands.Field;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Interfaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every command, field, constant and key in a template has a text in both languages. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("page\\.text\\(\"([a-zA-Z0-9.-]+)\"[,)]");

    private final Interfaces interfaces = Interfaces.committed();

    private static Properties texts(String language) throws IOException {
        var all = new Properties();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:texts/*_" + language + ".properties")) {
            all.putAll(PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8)));
        }
        return all;
    }

    @Test
    void german_and_english_have_the_same_keys() throws IOException {
        assertThat(texts("de").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void no_key_has_two_texts(String language) throws IOException {
        var keys = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath:texts/*_" + language + ".properties")) {
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" = "))
                    .forEach(line -> keys.add(line.substring(0, line.indexOf(" = "))));
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_event_has_a_text(String language) throws IOException {
        try (var events = Files.list(Path.of("../shared-events/src/main/resources/approved"))) {
            assertThat(texts(language).stringPropertyNames())
                    .containsAll(events.map(event -> event.getFileName().toString())
                            .map(name -> "event." + name.replaceFirst("\\.\\d+\\.json$", ""))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void the_history_of_a_person_does_not_show_two_kinds_of_events_with_the_same_text(String language)
            throws IOException {
        var texts = texts(language);
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("event."))
                        .map(texts::getProperty))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_command_and_field_has_a_label(String language) throws IOException {
        var texts = texts(language);
        var missing = new TreeSet<String>();
        for (var command : new Commands(interfaces).all()) {
            if (!texts.containsKey("command." + command.id())) {
                missing.add("command." + command.id());
            }
            names(command.fields()).stream()
                    .filter(name -> !texts.containsKey("label." + name)
                            && !texts.containsKey("label." + command.id() + "." + name))
                    .forEach(name -> missing.add("label." + command.id() + "." + name));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_constant_of_an_enum_has_words(String language) throws IOException {
        var texts = texts(language);
        var missing = new TreeSet<String>();
        for (var backend : Backend.services()) {
            interfaces
                    .operations(backend)
                    .iterator()
                    .next()
                    .schemas()
                    .properties()
                    .forEach(schema -> schema.getValue()
                            .path("x-extensible-enum")
                            .forEach(constant -> {
                                var key = "value." + schema.getKey().replaceFirst("-\\d+$", "") + "."
                                        + constant.asString();
                                if (!texts.containsKey(key)) {
                                    missing.add(key);
                                }
                            }));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_key_in_a_template_has_a_text() throws IOException {
        var texts = texts("de");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            Set<String> keys = templates
                    .filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> KEY.matcher(read(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(keys).isNotEmpty();
            keys.removeAll(texts.stringPropertyNames());
            assertThat(keys).isEmpty();
        }
    }

    @Test
    void no_line_of_a_template_begins_with_punctuation_because_a_space_would_precede_it() throws IOException {
        var punctuation = Pattern.compile("(?m)^\\s+[,:;.] ");
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates
                            .filter(file -> file.toString().endsWith(".jte"))
                            .filter(file -> punctuation.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(List<Field> fields) {
        var names = new ArrayList<String>();
        for (var field : fields) {
            names.add(field.name());
            names.addAll(names(field.fields()));
        }
        return names;
    }
}
