package de.motivag.desk.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The state that a form was opened with, and the state that somebody else has recorded since. Values are by pointer.
 *
 * @param seen the values that the form began with
 * @param now the present values
 */
public record Conflict(Map<String, List<String>> seen, Map<String, List<String>> now) {

    /** The pointers of the values that differ. */
    List<String> changed() {
        var pointers = new TreeSet<String>(seen.keySet());
        pointers.addAll(now.keySet());
        pointers.removeIf(pointer -> value(seen, pointer).equals(value(now, pointer)));
        return new ArrayList<>(pointers);
    }

    /** Whether the present state has nothing new beside what is sent, as after a double click. */
    boolean isOnly(Posted posted) {
        return changed().stream().allMatch(pointer -> posted.all(pointer).equals(value(now, pointer)));
    }

    /** Takes the present values of the fields that the person has not changed. */
    void mergeInto(Posted posted) {
        for (var pointer : changed()) {
            if (posted.all(pointer).equals(value(seen, pointer))) {
                posted.put(pointer, value(now, pointer));
            }
        }
    }

    List<String> seen(String pointer) {
        return value(seen, pointer);
    }

    List<String> now(String pointer) {
        return value(now, pointer);
    }

    private static List<String> value(Map<String, List<String>> values, String pointer) {
        return values.getOrDefault(pointer, List.of());
    }

    /** The names of the inputs that carry the values along with the form. */
    static final String INPUT = "seen:";

    /** The values that a form began with, from its hidden inputs. */
    static Map<String, List<String>> seenIn(Map<String, List<String>> parameters) {
        var seen = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(INPUT)) {
                seen.put(
                        name.substring(INPUT.length()),
                        values.stream().map(Posted::normal).toList());
            }
        });
        return seen;
    }

    /** A value that differs, in the words of the form. */
    public record Row(String label, String seen, String now, String typed) {}
}
