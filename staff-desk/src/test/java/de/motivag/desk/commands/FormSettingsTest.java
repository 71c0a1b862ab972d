package de.motivag.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.Interfaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The settings of forms name commands and fields that exist, each once. */
class FormSettingsTest {

    /** Settings that list fields. */
    private static final Set<String> LISTS = Set.of("without-quick-days", "today-if-empty");

    private final Commands commands = new Commands(Interfaces.committed());

    private static List<String> lines() throws IOException {
        return new ClassPathResource("forms.properties")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    @Test
    void no_setting_is_written_twice() throws IOException {
        assertThat(lines().stream().map(FormSettingsTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void every_setting_names_a_command_or_a_field() throws IOException {
        var known = new HashSet<String>();
        for (var command : commands.all()) {
            known.add(command.id());
            for (var field : withNested(command.fields())) {
                known.add(field.name());
                known.add(command.id() + "." + field.name());
            }
        }
        assertThat(lines().stream()
                        .flatMap(line -> LISTS.contains(key(line))
                                ? Arrays.stream(value(line).split(","))
                                : Stream.of(key(line).substring(key(line).indexOf('.') + 1))))
                .isSubsetOf(known);
    }

    @Test
    void a_day_in_the_future_has_no_buttons_for_today_and_yesterday() {
        assertThat(new FormSettings().withoutQuickDays())
                .containsAll(Set.of("dueOn", "newDueOn", "targetOn", "lawSince", "dueBack", "until", "firstDay"));
    }

    @Test
    void the_seats_before_a_change_are_those_of_the_state_that_the_form_shows() {
        var changeCapacity = StreamSupport.stream(commands.all().spliterator(), false)
                .filter(command -> command.id().equals("changeCapacity"))
                .findFirst()
                .orElseThrow();
        assertThat(new FormSettings().copies(changeCapacity)).isEqualTo(Map.of("/before", "capacity"));
    }

    private static List<Field> withNested(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), withNested(field.fields()).stream()))
                .toList();
    }
}
