package de.motivag.suite.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates values that a schema allows, with ids of a scene for fields of their names. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Dice dice;
    private final Operation operation;
    private final Map<String, String> ids;
    private final LocalDate today;

    Values(Dice dice, Operation operation, Map<String, String> ids, LocalDate today) {
        this.dice = dice;
        this.operation = operation;
        this.ids = ids;
        this.today = today;
    }

    JsonNode of(String name, JsonNode declared) {
        var schema = operation.resolved(declared);
        if (schema.has("x-extensible-enum")) {
            return schema.required("x-extensible-enum")
                    .get(dice.below(schema.required("x-extensible-enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(decimal(schema));
            case "boolean" -> JSON.booleanNode(dice.in100(50));
            default -> JSON.stringNode(text(name, schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || dice.in100(60)) {
                object.set(property.getKey(), of(property.getKey(), property.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        var array = JSON.arrayNode();
        var least = schema.path("minItems").asInt(0);
        var most = Math.min(schema.path("maxItems").asInt(3), least + 3);
        for (int i = dice.between(least, most); i > 0; i--) {
            array.add(of(singular(name), schema.required("items")));
        }
        return array;
    }

    /** The singular, so that {@code participants} contains ids of participants. */
    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private int whole(JsonNode schema) {
        var least = schema.path("minimum").asInt(0);
        var most = schema.path("maximum").asInt(least + 100);
        return dice.in100(20) ? dice.oneOf(least, most) : dice.between(least, (int) Math.min(most, least + 60L));
    }

    private BigDecimal decimal(JsonNode schema) {
        return BigDecimal.valueOf(dice.below(10_000), 2)
                .max(schema.path("minimum").decimalValue(BigDecimal.ZERO))
                .min(schema.path("maximum").decimalValue(BigDecimal.valueOf(100)));
    }

    private String text(String name, JsonNode schema) {
        var known = ids.get(name);
        if (schema.path("format").asString("").equals("uuid")) {
            return known == null || dice.in100(10) ? dice.uuid().toString() : known;
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> day().toString();
            case "date-time" -> day() + "T08:30:00Z";
            case "email" -> dice.oneOf("ada@example.org", "a.b+c@xn--bcher-kva.example");
            default -> named(name, schema);
        };
    }

    private String named(String name, JsonNode schema) {
        return switch (name) {
            case "clientNumber" ->
                "%03d%c%06d".formatted(dice.below(1000), 'A' + dice.below(26), dice.below(1_000_000));
            case "phone" -> dice.oneOf("+49 231 123456", "0231/12345-6", "(0231) 123456");
            case "postcode" -> "%05d".formatted(dice.below(100_000));
            case "flyerLink" -> "https://example.org/flyer?" + dice.below(100);
            case "startsAt" -> "%02d:00".formatted(dice.between(7, 11));
            case "endsAt" -> "%02d:00:00".formatted(dice.between(12, 18));
            case "from", "otherFrom" -> dice.oneOf("2026-01", "2026-03-01", day().toString());
            case "to", "otherTo" -> dice.oneOf("2026-06", "2026-06-30", day().toString());
            case "name" -> operation.path().startsWith("/kpis") ? figure() : words(schema);
            case "figure" -> figure();
            case "by" -> dice.oneOf("offer", "month", "group", "team", "quarter", "year", "part", "none");
            case "table" -> dice.oneOf("event", "contact", "attendance", "entry", "exit", "nothing");
            case "view" -> dice.oneOf("referral", "groups", "device", "outcome_case", "nothing");
            case "replica" -> dice.oneOf("offer_replica", "participant_replica", "nothing");
            case "sweep" -> dice.oneOf("overdue-loans", "evaluate-outcomes", "nothing");
            case "consumer" -> dice.oneOf("AUTOMATION", "FACTS");
            case "topic" -> dice.oneOf("motivag.enrolment.v1", "motivag.coaching.v1");
            case "after" -> dice.oneOf("0", "17", dice.uuid().toString());
            default -> words(schema);
        };
    }

    private String figure() {
        return dice.oneOf("measure-entries", "contact-density", "integration-quota", "exits", "loans-overdue");
    }

    private String words(JsonNode schema) {
        var words = dice.oneOf("Muster", "Zoë Łukasz-Öztürk", "ruft zurück; 10 €", "名前", "O'Neill", "a", "👩‍🏫 Coach");
        var most = schema.path("maxLength").asInt(2_000);
        var text = dice.in100(5) ? "x".repeat(most) : words;
        return text.length() > most ? text.substring(0, most) : text;
    }

    LocalDate day() {
        return switch (dice.below(8)) {
            case 0 -> LocalDate.of(1900, 1, 1);
            case 1 -> LocalDate.of(2200, 12, 31);
            case 2 -> LocalDate.of(2020, 2, 29);
            case 3 -> today.plusDays(dice.below(40));
            default -> today.minusDays(dice.below(300));
        };
    }
}
