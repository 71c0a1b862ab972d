package de.motivag.desk.commands;

import de.motivag.desk.commands.Field.Kind;
import de.motivag.desk.frame.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of a form, by the JSON pointers of the fields. So the errors of the service find their fields again. Blank
 * values are absent. Empty rows are removed, so that rows have the same numbers in the form and in the body.
 */
final class Posted {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,4})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<Field> fields;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Posted(List<Field> fields, Map<String, List<String>> posted) {
        this.fields = fields;
        posted.forEach((pointer, typed) -> {
            var filled = typed.stream()
                    .map(Posted::normal)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (pointer.startsWith("/") && !filled.isEmpty()) {
                values.put(pointer, filled);
            }
        });
        removeEmptyRows(fields);
    }

    /** The values of a state that a service has given. */
    static Posted of(List<Field> fields, JsonNode state) {
        var found = new LinkedHashMap<String, List<String>>();
        collect(fields, state, found);
        return new Posted(fields, found);
    }

    /** The text without surrounding blanks, with the line ends of the services. */
    static String normal(String typed) {
        return typed.strip().replace("\r\n", "\n");
    }

    /** All values by pointer. */
    Map<String, List<String>> values() {
        return Map.copyOf(values);
    }

    void put(String pointer, List<String> typed) {
        if (typed.isEmpty()) {
            values.remove(pointer);
        } else {
            values.put(pointer, typed);
        }
    }

    List<String> all(String pointer) {
        return values.getOrDefault(pointer, List.of());
    }

    String one(String pointer) {
        var all = all(pointer);
        return all.isEmpty() ? "" : all.getFirst();
    }

    void putIfAbsent(String pointer, String value) {
        values.putIfAbsent(pointer, List.of(value));
    }

    /** The number of rows that contain something. */
    int rows(Field field) {
        return indexes(field).size();
    }

    ObjectNode body(LocalDate today) {
        return object(fields, today);
    }

    private ObjectNode object(List<Field> properties, LocalDate today) {
        var object = JSON.objectNode();
        for (var field : properties) {
            var value = value(field, today);
            if (value != null) {
                object.set(field.name(), value);
            }
        }
        return object;
    }

    private @Nullable JsonNode value(Field field, LocalDate today) {
        return switch (field.kind()) {
            case GROUP -> {
                var object = object(field.fields(), today);
                yield object.isEmpty() && !field.required() ? null : object;
            }
            case ROWS -> {
                var rows = JSON.arrayNode();
                for (int row = 0; row < rows(field); row++) {
                    rows.add(object(inRow(field, row), today));
                }
                yield listed(field, rows);
            }
            case CHOICES, REFERENCES -> {
                var list = JSON.arrayNode();
                all(field.pointer()).forEach(list::add);
                yield listed(field, list);
            }
            case LINES -> {
                var list = JSON.arrayNode();
                one(field.pointer())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(list::add);
                yield listed(field, list);
            }
            default -> one(field.pointer()).isEmpty() ? null : scalar(field.kind(), one(field.pointer()), today);
        };
    }

    private static @Nullable JsonNode listed(Field field, ArrayNode list) {
        return list.isEmpty() && !field.required() ? null : list;
    }

    /** Text that is not of the kind stays as it was typed, so that the service can refuse it. */
    private static JsonNode scalar(Kind kind, String typed, LocalDate today) {
        return switch (kind) {
            case WHOLE_NUMBER, DECIMAL_NUMBER ->
                NUMBER.matcher(typed).matches()
                        ? JSON.numberNode(new BigDecimal(typed.replace(',', '.')))
                        : JSON.stringNode(typed);
            case YES_OR_NO ->
                typed.equals("true") || typed.equals("false")
                        ? JSON.booleanNode(typed.equals("true"))
                        : JSON.stringNode(typed);
            case DAY -> JSON.stringNode(Dates.iso(typed, today));
            case TIME -> JSON.stringNode(typed.replace('.', ':'));
            default -> JSON.stringNode(typed);
        };
    }

    static List<Field> inRow(Field rows, int row) {
        return rows.fields().stream()
                .map(field -> field.inRow(rows.pointer(), row))
                .toList();
    }

    private List<Integer> indexes(Field field) {
        var numbered = Pattern.compile(Pattern.quote(field.pointer()) + "/(\\d{1,3})/.*");
        var found = new TreeSet<Integer>();
        for (var pointer : values.keySet()) {
            var row = numbered.matcher(pointer);
            if (row.matches()) {
                found.add(Integer.valueOf(row.group(1)));
            }
        }
        return new ArrayList<>(found);
    }

    private void removeEmptyRows(List<Field> all) {
        for (var field : all) {
            if (field.kind() == Kind.GROUP) {
                removeEmptyRows(field.fields());
            } else if (field.kind() == Kind.ROWS) {
                var filled = indexes(field);
                for (int row = 0; row < filled.size(); row++) {
                    move(field.pointer() + "/" + filled.get(row) + "/", field.pointer() + "/" + row + "/");
                }
            }
        }
    }

    private void move(String from, String to) {
        if (!from.equals(to)) {
            for (var pointer : List.copyOf(values.keySet())) {
                if (pointer.startsWith(from)) {
                    values.put(to + pointer.substring(from.length()), all(pointer));
                    values.remove(pointer);
                }
            }
        }
    }

    private static void collect(List<Field> fields, JsonNode state, Map<String, List<String>> into) {
        for (var field : fields) {
            var value = state.path(field.name());
            switch (field.kind()) {
                case GROUP -> collect(field.fields(), value, into);
                case ROWS -> {
                    for (int row = 0; row < value.size(); row++) {
                        collect(inRow(field, row), value.path(row), into);
                    }
                }
                case CHOICES, REFERENCES ->
                    into.put(
                            field.pointer(),
                            value.valueStream().map(JsonNode::asString).toList());
                case LINES ->
                    into.put(
                            field.pointer(),
                            List.of(String.join(
                                    "\n",
                                    value.valueStream().map(JsonNode::asString).toList())));
                case DAY -> into.put(field.pointer(), List.of(Dates.german(value.asString(""))));
                case TIME -> into.put(field.pointer(), List.of(Dates.time(value.asString(""))));
                default -> into.put(field.pointer(), List.of(value.asString("")));
            }
        }
    }
}
