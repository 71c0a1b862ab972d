package de.motivag.desk.commands;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.services.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Settings of a form beyond the OpenAPI document and the texts, from {@code forms.properties}: the order of fields,
 * values that a new form begins with, and the present state that a correction begins with.
 */
@Component
class FormSettings {

    private final Properties settings;

    FormSettings() {
        try {
            settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("forms.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param path the view of the same service
     * @param pointer the place of the state in its answer; {@code [id=event]} is the row of a list whose property
     *     {@code id} is the parameter {@code event} of the form
     */
    record Source(String path, String pointer) {

        private static final Pattern ROW = Pattern.compile("\\[(\\w+)=(\\w+)]");

        /** Whether the parameters name the row; without it the form is that of something new. */
        boolean isNamedBy(Map<String, String> parameters) {
            return ROW.matcher(pointer).results().allMatch(row -> parameters.containsKey(row.group(2)));
        }

        /** The state, or null if the answer is a page of a list that does not contain the row. */
        @Nullable
        JsonNode in(JsonNode answer, Map<String, String> parameters) {
            var found = answer;
            for (var step :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
                var row = ROW.matcher(step);
                found = row.matches()
                        ? found.valueStream()
                                .filter(one ->
                                        one.path(row.group(1)).asString("").equals(parameters.get(row.group(2))))
                                .findFirst()
                                .orElse(null)
                        : found.path(step);
                if (found == null) {
                    return null;
                }
            }
            return found;
        }
    }

    /**
     * The fields in the order of {@code order.<command>}; those that are not named there follow. The constants of
     * {@code without.<command>.<field>} are left out.
     */
    List<Field> ordered(Command command) {
        var order =
                Arrays.asList(settings.getProperty("order." + command.id(), "").split(","));
        return command.fields().stream()
                .sorted(Comparator.comparingInt(field -> {
                    int position = order.indexOf(field.name());
                    return position < 0 ? order.size() : position;
                }))
                .map(field -> field.without(refused(command, field)))
                .toList();
    }

    /** The constants that the command refuses in every state. */
    private Set<String> refused(Command command, Field field) {
        return Set.of(settings.getProperty("without." + command.id() + "." + field.name(), "")
                .split(","));
    }

    /** Whether only the link to the form fills the field: a person cannot choose it. */
    boolean isOfTheLink(Command command, Field field) {
        return Arrays.asList(settings.getProperty("link." + command.id(), "").split(","))
                .contains(field.name());
    }

    /** Values of {@code default.<command>.<field>} or {@code default.<field>}, by pointer. */
    Map<String, String> defaults(Command command, LocalDate today) {
        var defaults = new LinkedHashMap<String, String>();
        collect(command, command.fields(), today, defaults);
        return defaults;
    }

    private void collect(Command command, List<Field> fields, LocalDate today, Map<String, String> into) {
        for (var field : fields) {
            var general = settings.getProperty("default." + field.name(), "");
            var value = settings.getProperty("default." + command.id() + "." + field.name(), general);
            if (!value.isEmpty() && field.required()) {
                into.put(
                        field.pointer(),
                        switch (value) {
                            case "today" -> Dates.DAY.format(today);
                            case "me" -> User.current().id();
                            default -> value;
                        });
            }
            if (field.kind() == Field.Kind.GROUP) {
                collect(command, field.fields(), today, into);
            }
        }
    }

    /** Properties of the present state by the pointer of the field that repeats them: {@code copy.<command>.<field>}. */
    Map<String, String> copies(Command command) {
        var copies = new LinkedHashMap<String, String>();
        for (var field : command.fields()) {
            var property = settings.getProperty("copy." + command.id() + "." + field.name());
            if (property != null) {
                copies.put(field.pointer(), property);
            }
        }
        return copies;
    }

    /** The names of days, with or without their command, for which today and yesterday make no sense. */
    Set<String> withoutQuickDays() {
        return Set.of(settings.getProperty("without-quick-days", "").split(","));
    }

    /** The names of optional days that mean today if they stay empty, with or without their command. */
    Set<String> todayIfEmpty() {
        return Set.of(settings.getProperty("today-if-empty", "").split(","));
    }

    /** The address of the page that has the form of the command: {@code page.<command>}, or null. */
    @Nullable
    String ownPage(Command command) {
        return settings.getProperty("page." + command.id());
    }

    /** The address of the page of what the command has created: {@code next.<command>}, or null. */
    @Nullable
    String next(Command command) {
        return settings.getProperty("next." + command.id());
    }

    /** The number of rows that a list offers beyond the filled ones. */
    int spareRows(Field field) {
        return Integer.parseInt(settings.getProperty("spare-rows." + field.name(), "2"));
    }

    /** The setting {@code state.<command>}: a path and, after a space, a pointer. */
    @Nullable
    Source presentState(Command command) {
        var setting = settings.getProperty("state." + command.id());
        if (setting == null) {
            return null;
        }
        var parts = setting.split(" ", 2);
        return new Source(parts[0], parts.length == 1 ? "" : parts[1]);
    }
}
