package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.TextForm;
import de.motivag.events.codec.Completeness;
import de.motivag.kit.web.OnlyFor;
import de.motivag.kit.web.OrNew;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body with one error.
 *
 * @param pointer pointer to the field that must be reported
 * @param status 422 if the value can be read and is wrong by itself
 */
record Wrong(String pointer, @Nullable String value, JsonNode body, int status) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All possible errors of that command, for each field at any depth. The example must have every field. */
    static List<Wrong> with(ObjectNode example, Class<? extends Record> command, Collection<String> inPath) {
        var all = new Collected(example, new ArrayList<>());
        all.record(command, "", inPath);
        return all.wrongs;
    }

    /** The text as sent, because only an escape can contain half a surrogate pair. */
    String text() {
        return body.toString().replace("\ud800", "\\ud800");
    }

    @Override
    public String toString() {
        return pointer + " := "
                + (value == null ? "nothing" : value.length() > 60 ? value.substring(0, 60) + "…" : value);
    }

    private record Collected(ObjectNode example, List<Wrong> wrongs) {
        private void record(Class<?> type, String pointer, Collection<String> inPath) {
            for (var component : type.getRecordComponents()) {
                var here = pointer + "/" + component.getName();
                // An example is posted by all roles of a command, so it lacks what only some of them may give.
                assertThat(example.at(here).isMissingNode())
                        .as("the example lacks " + here)
                        .isEqualTo(component.isAnnotationPresent(OnlyFor.class));
                var isRequired = isRequired(component);
                if (isRequired) {
                    set(here, "null");
                }
                if (isRequired && !inPath.contains(component.getName())) {
                    remove(here);
                }
                value(component.getGenericType(), here);
            }
            add(pointer + "/nobodyKnows", "1");
        }

        private static boolean isRequired(RecordComponent component) {
            // The records of coaching-service handle a missing id themselves.
            return !Completeness.mayBeNull(component) && !component.isAnnotationPresent(OrNew.class);
        }

        private void value(Type type, String here) {
            if (type instanceof ParameterizedType generic) {
                var content = generic.getActualTypeArguments()[0];
                if (generic.getRawType() == Confidential.class || generic.getRawType() == Internal.class) {
                    value(content, here);
                } else {
                    set(here, "\"text\"", "{}", "7", "[null]");
                    value(content, here + "/0");
                    longer(here);
                }
                return;
            }
            scalar((Class<?>) type, here);
        }

        private void scalar(Class<?> type, String here) {
            if (type == String.class) {
                set(here, "7", "true", "{}", "[]", "\"a\\u0000b\"", "\"a\\ud800b\"");
                put(here, "\"" + "x".repeat(3000) + "\"", 422);
            } else if (type == int.class || type == Integer.class) {
                set(here, "\"7\"", "1.5", "true", "2147483648", "1e99999", "[]");
            } else if (type == boolean.class || type == Boolean.class) {
                set(here, "\"true\"", "1", "[]");
            } else if (type == BigDecimal.class || type.isAnnotationPresent(NumberSteps.class)) {
                // Sent as the text "Infinity".
                set(here, "\"7\"", "true", "1e99999", "[]");
            } else if (type == LocalDate.class) {
                set(
                        here,
                        "\"2026-02-30\"",
                        "20260131",
                        "\"31.01.2026\"",
                        "\"2026-01-31T10:00\"",
                        "\"\"",
                        "\"+99999-01-01\"",
                        "[2026,1,31]");
            } else if (type == LocalTime.class) {
                set(here, "\"25:00\"", "9", "\"9 Uhr\"", "\"\"", "[9,0]");
            } else if (type.isEnum()) {
                set(here, "\"NOBODY_KNOWS\"", "0", "\"\"", "[]");
            } else if (Id.class.isAssignableFrom(type)) {
                set(here, "\"7\"", "7", "\"1-1-1-1-1\"", "\"not-a-uuid-though-36-characters-long!\"", "{}");
            } else if (type.isAnnotationPresent(TextForm.class)) {
                set(here, "7", "true", "{}", "[]");
            } else {
                set(here, "\"text\"", "7", "[]");
                record(type, here, List.of());
            }
        }

        /** Many more elements than any list allows. */
        private void longer(String here) {
            var changed = example.deepCopy();
            var list = (ArrayNode) changed.at(here);
            for (int i = 0; i < 60; i++) {
                list.add(list.get(0));
            }
            wrongs.add(new Wrong("#" + here, "61 elements", changed, 422));
        }

        private void set(String here, String... values) {
            for (var value : values) {
                put(here, value, 400);
            }
            if (values.length == 4 && values[3].equals("[null]")) {
                var last = wrongs.removeLast();
                wrongs.add(new Wrong("#" + here + "/0", last.value(), last.body(), 400));
            }
        }

        private void add(String here, String value) {
            put(here, value, 400);
        }

        private void put(String here, String value, int status) {
            var changed = example.deepCopy();
            var parent = changed.at(here.substring(0, here.lastIndexOf('/')));
            var last = here.substring(here.lastIndexOf('/') + 1);
            var node = JSON.readTree(value);
            if (parent instanceof ObjectNode object) {
                object.set(last, node);
            } else {
                ((ArrayNode) parent).set(Integer.parseInt(last), node);
            }
            wrongs.add(new Wrong("#" + here, value, changed, status));
        }

        private void remove(String here) {
            var changed = example.deepCopy();
            ((ObjectNode) changed.at(here.substring(0, here.lastIndexOf('/'))))
                    .remove(here.substring(here.lastIndexOf('/') + 1));
            wrongs.add(new Wrong("#" + here, null, changed, 400));
        }
    }
}
