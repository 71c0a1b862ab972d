package de.motivag.events.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares the committed schemas with the present ones and finds incompatible changes. An event may only gain optional
 * properties and enum constants. Any other change requires a new revision with an upcaster.
 *
 * @param schemas by wire name and revision, such as {@code enrolment.ReferralRouted.1}
 */
record Contract(Map<String, JsonNode> schemas) {
    /** Keywords that do not affect readers. */
    private static final Set<String> REMARKS = Set.of("$schema", "title", "description");

    /** One sentence for each incompatible change; empty if readers of the committed form can read the present one. */
    List<String> breaksOf(Contract promised) {
        var breaks = new ArrayList<String>();
        promised.schemas.forEach((name, schema) -> {
            var present = schemas.get(name);
            if (present != null) {
                compare(name, schema, present, breaks);
            } else if (revision(name) >= present(event(name))) {
                breaks.add(name + " is gone");
            }
        });
        for (var name : schemas.keySet()) {
            if (revision(name) > 1 && !promised.schemas.containsKey(event(name) + "." + (revision(name) - 1))) {
                breaks.add(name + " lacks its former revision, which old events have");
            }
        }
        return breaks;
    }

    static List<String> breaks(JsonNode before, JsonNode now) {
        var breaks = new ArrayList<String>();
        compare(now.path("title").asString(), before, now, breaks);
        return breaks;
    }

    private int present(String event) {
        return schemas.keySet().stream()
                .filter(name -> event(name).equals(event))
                .mapToInt(Contract::revision)
                .max()
                .orElse(0);
    }

    private static String event(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static int revision(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('.') + 1));
    }

    private static void compare(String at, JsonNode before, JsonNode now, List<String> breaks) {
        if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(at + "/" + i, before.get(i), now.get(i), breaks);
            }
            return;
        }
        if (!before.isObject() || !now.isObject()) {
            if (!before.equals(now)) {
                breaks.add("%s was %s and is %s".formatted(at, before, now));
            }
            return;
        }
        var keywords = new TreeSet<>(before.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(REMARKS);
        for (var keyword : keywords) {
            var was = before.path(keyword);
            var is = now.path(keyword);
            switch (keyword) {
                case "properties" -> properties(at, was, is, breaks);
                case "required" -> required(at, before, now, breaks);
                case PublishedSchema.CONSTANTS -> without(at + " no longer has ", was, is, breaks);
                default -> compare(at + "/" + keyword, was, is, breaks);
            }
        }
    }

    private static void properties(String at, JsonNode before, JsonNode now, List<String> breaks) {
        for (var name : before.propertyNames()) {
            if (now.has(name)) {
                compare(at + "/" + name, before.get(name), now.get(name), breaks);
            } else {
                breaks.add("%s no longer has %s".formatted(at, name));
            }
        }
    }

    /** Old events may lack a property that is required now; readers may miss a property that was always present. */
    private static void required(String at, JsonNode before, JsonNode now, List<String> breaks) {
        var was = texts(before.path("required"));
        var is = texts(now.path("required"));
        is.stream().filter(name -> !was.contains(name)).forEach(name -> breaks.add(at + " requires " + name));
        was.stream()
                .filter(name -> !is.contains(name) && now.path("properties").has(name))
                .forEach(name -> breaks.add(at + " may lack " + name));
    }

    private static void without(String sentence, JsonNode before, JsonNode now, List<String> breaks) {
        var is = texts(now);
        texts(before).stream().filter(constant -> !is.contains(constant)).forEach(gone -> breaks.add(sentence + gone));
        if (before.isMissingNode()) {
            breaks.add(sentence + "others than " + is);
        }
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
