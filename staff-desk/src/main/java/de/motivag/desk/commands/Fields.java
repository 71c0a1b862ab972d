package de.motivag.desk.commands;

import de.motivag.desk.commands.Field.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a form from a JSON schema. */
final class Fields {

    /** A longer text gets several lines. */
    private static final int LINE = 300;

    private static final String REFERENCE = "#/components/schemas/";

    /** Codes of the device catalogue, which a form offers as a list. */
    private static final String CODE = "^[A-Z][A-Z0-9_]{0,29}$";

    private final JsonNode schemas;

    private Fields(JsonNode schemas) {
        this.schemas = schemas;
    }

    static List<Field> of(JsonNode schema, JsonNode schemas) {
        return new Fields(schemas).of("", new Schema(schema, ""));
    }

    /** @param name the name under which other schemas refer to it, or an empty text */
    private record Schema(JsonNode node, String name) {}

    private List<Field> of(String parent, Schema object) {
        var schema = resolved(object.node);
        var required = schema.node
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        var fields = new ArrayList<Field>();
        schema.node.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (!isNewId(property.getValue())) {
                fields.add(field(parent + "/" + name, name, required.contains(name), resolved(property.getValue())));
            }
        });
        return fields;
    }

    /** Resolves references, and takes the other schema of a value that may also be null. */
    private Schema resolved(JsonNode node) {
        var alternatives = node.path("anyOf");
        if (!alternatives.isMissingNode()) {
            return alternatives
                    .valueStream()
                    .filter(one -> !one.path("type").asString("").equals("null"))
                    .map(this::resolved)
                    .findFirst()
                    .orElseThrow();
        }
        if (node.has("$ref")) {
            var name = node.path("$ref").asString().substring(REFERENCE.length());
            return new Schema(schemas.required(name), name.replaceFirst("-\\d+$", ""));
        }
        return new Schema(node, "");
    }

    /** An id that a caller may choose for something new. The desk leaves it to the service. */
    private static boolean isNewId(JsonNode schema) {
        return schema.path("format").asString("").equals("uuid") && schema.has("pattern");
    }

    private Field field(String pointer, String name, boolean required, Schema schema) {
        var node = schema.node;
        var kind = kind(node);
        var items = resolved(node.path("items"));
        return new Field(
                pointer,
                name,
                kind,
                required,
                kind == Kind.CHOICES ? items.name : schema.name,
                (kind == Kind.CHOICES ? items.node : node)
                        .path("x-extensible-enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                node.has("maxLength") ? node.path("maxLength").asInt() : null,
                decimal(node.path("minimum")),
                decimal(node.path("maximum")),
                switch (kind) {
                    case GROUP -> of(pointer, schema);
                    case ROWS -> of(pointer + "/-", items);
                    default -> List.of();
                });
    }

    private Kind kind(JsonNode schema) {
        var format = schema.path("format").asString("");
        return switch (type(schema)) {
            case "boolean" -> Kind.YES_OR_NO;
            case "integer" -> Kind.WHOLE_NUMBER;
            case "number" -> Kind.DECIMAL_NUMBER;
            case "object" -> Kind.GROUP;
            case "array" -> listKind(resolved(schema.path("items")).node);
            default -> {
                if (schema.has("x-extensible-enum")) {
                    yield Kind.CHOICE;
                }
                if (schema.path("pattern").asString("").equals(CODE)) {
                    yield Kind.REFERENCE;
                }
                yield switch (format) {
                    case "date" -> Kind.DAY;
                    case "uuid" -> Kind.REFERENCE;
                    case "email" -> Kind.EMAIL;
                    default ->
                        schema.path("pattern").asString("").contains(":[0-5][0-9]")
                                ? Kind.TIME
                                : schema.path("maxLength").asInt(0) > LINE ? Kind.LONG_TEXT : Kind.TEXT;
                };
            }
        };
    }

    private Kind listKind(JsonNode items) {
        return switch (kind(items)) {
            case GROUP -> Kind.ROWS;
            case CHOICE -> Kind.CHOICES;
            case REFERENCE -> Kind.REFERENCES;
            default -> Kind.LINES;
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(one -> !one.equals("null"))
                        .findFirst()
                        .orElse("")
                : type.asString("");
    }

    private static @Nullable BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : null;
    }
}
