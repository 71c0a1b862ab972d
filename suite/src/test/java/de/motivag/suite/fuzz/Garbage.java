package de.motivag.suite.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Creates values that hardly any field allows, and spoils bodies with them. */
final class Garbage {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u00a0",
            "\u200b",
            "\u202eadA",
            "\u0301",
            "\ufeff",
            "\ufffe",
            "\ud83d\udc69\u200d\ud83d\udcbb",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u2028",
            "null",
            "undefined",
            "NaN",
            "-",
            "-----",
            "' or 1=1 --",
            "%s%n%x",
            "${jndi:ldap://localhost/a}",
            "#{7*7}",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "\\",
            "\"",
            "{}",
            "[]",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "000000001-0001-1-0001-00000000000001",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "9999-12-31",
            "2026-02-30",
            "1899-12-31",
            "2201-01-01",
            "2026-03-31T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "24:00",
            "09:00:00.000000001",
            "09:60",
            "1e2147483647",
            "2147483648",
            "-1",
            "0x10",
            "\u0661",
            "infinity",
            "epoch",
            "now",
            "true",
            "{name}",
            ":offer",
            "?",
            ";",
            ",",
            "\u00e4\u00f6\u00fc\u00df",
            "\u1e9e",
            "\u0130",
            "ﷺ",
            "🇩🇪");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "-5",
            "1",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "1000000000",
            "9223372036854775807",
            "9223372036854775808",
            "1e2147483647",
            "1e-2147483647",
            "1e2147483648",
            "1e400",
            "0.1",
            "1.0",
            "1e0",
            "-1e99999",
            "0.00001",
            "99999999999999999999.99999999999");

    private final Dice dice;

    Garbage(Dice dice) {
        this.dice = dice;
    }

    String text() {
        return switch (dice.below(12)) {
            case 0 ->
                dice.oneOf("a", "1", "-", " ", "é", "\u0301", "a1 ", "A9-", "👩")
                        .repeat(dice.oneOf(30, 300, 3_000, 9_000));
            case 1 -> dice.oneOf(TEXTS) + dice.oneOf(TEXTS);
            default -> dice.oneOf(TEXTS);
        };
    }

    private JsonNode node() {
        return switch (dice.below(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(dice.in100(50));
            case 2, 3 -> JSON.rawValueNode(new RawValue(dice.oneOf(NUMBERS)));
            case 4 -> JSON.arrayNode();
            case 5 -> JSON.objectNode();
            case 6 -> nested(dice.oneOf(2, 20, 400, 1_100));
            default -> JSON.stringNode(text());
        };
    }

    /** Nests deeper than Jackson would write. */
    private JsonNode nested(int depth) {
        var text = dice.in100(50)
                ? "[".repeat(depth) + "1" + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        return JSON.rawValueNode(new RawValue(text));
    }

    /** Changes one to three random values in the body. */
    JsonNode spoiled(JsonNode body) {
        var changed = body.deepCopy();
        for (int i = dice.between(1, 3); i > 0; i--) {
            var containers = new ArrayList<JsonNode>();
            collect(changed, containers);
            if (containers.isEmpty()) {
                return node();
            }
            spoil(dice.oneOf(containers));
        }
        return dice.in100(2) ? node() : changed;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private void spoil(JsonNode container) {
        switch (container) {
            case ObjectNode object -> spoil(object);
            case ArrayNode array -> spoil(array);
            default -> throw new IllegalStateException("neither an object nor a list");
        }
    }

    private void spoil(ObjectNode object) {
        var names = List.copyOf(object.propertyNames());
        if (names.isEmpty() || dice.in100(8)) {
            object.set(dice.in100(50) ? "nobodyKnows" : text(), node());
            return;
        }
        var name = dice.oneOf(names);
        switch (dice.below(10)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, JSON.arrayNode().add(object.get(name)));
            case 2 -> object.set(name, object.get(dice.oneOf(names)));
            default -> object.set(name, node());
        }
    }

    private void spoil(ArrayNode array) {
        if (array.isEmpty() || dice.in100(15)) {
            array.add(node());
            return;
        }
        var index = dice.below(array.size());
        switch (dice.below(6)) {
            case 0 -> array.remove(index);
            case 1 -> {
                var element = array.get(index);
                for (int i = dice.oneOf(1, 20, 60, 600); i > 0; i--) {
                    array.add(element);
                }
            }
            default -> array.set(index, node());
        }
    }

    /** Changes random bytes. */
    byte[] shaken(byte[] bytes) {
        var changed = bytes.clone();
        switch (dice.below(6)) {
            case 0 -> {
                return Arrays.copyOf(changed, dice.below(changed.length + 1));
            }
            case 1 -> {
                return Arrays.copyOf(changed, changed.length + dice.between(1, 20));
            }
            case 2 -> {
                return twice(changed);
            }
            default -> {
                for (int i = dice.between(1, 4); i > 0 && changed.length > 0; i--) {
                    changed[dice.below(changed.length)] = (byte) dice.below(256);
                }
                return changed;
            }
        }
    }

    private static byte[] twice(byte[] bytes) {
        var twice = Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        return twice;
    }
}
