package de.motivag.events.codec;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.ListedElsewhere;
import de.motivag.events.NumberSteps;
import de.motivag.events.TextForm;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of an event without its unpublished properties, for readers of a topic. */
final class PublishedSchema {
    /**
     * A pattern in place of {@code format: time}, which requires an offset (RFC 3339). A time of day in Berlin has
     * none.
     */
    static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$";

    /** Lists the known constants of an enum. Validators ignore it, so an unknown constant is valid. */
    static final String CONSTANTS = "x-extensible-enum";

    private static final String CONSTANT = "^[A-Za-z0-9_-]{1,60}$";

    private static final SchemaGenerator PUBLISHED = generator(true);
    private static final SchemaGenerator STORED = generator(false);

    private PublishedSchema() {}

    static JsonNode of(Class<? extends Event> type) {
        return schema(type, PUBLISHED);
    }

    /** The schema with unpublished properties in their decrypted form. The store's own old events must match it. */
    static JsonNode stored(Class<? extends Event> type) {
        return schema(type, STORED);
    }

    private static JsonNode schema(Class<? extends Event> type, SchemaGenerator generator) {
        var name = EventTypes.name(type);
        var schema = generator.generateSchema(type);
        var named = schema.objectNode();
        named.set("$schema", schema.get("$schema"));
        named.put("$id", "urn:motivag:event:%s:%d".formatted(name, EventTypes.revision(type)));
        named.put("title", name);
        unwrap(type, schema);
        return named.setAll(schema);
    }

    /** Replaces unwrapped components by their properties, because the generator does not support them. */
    private static void unwrap(Class<? extends Event> type, ObjectNode schema) {
        var properties = schema.objectNode();
        var required = schema.arrayNode();
        for (var component : type.getRecordComponents()) {
            var property = schema.path("properties").path(component.getName());
            if (property.isMissingNode()) {
                continue;
            }
            if (Completeness.isUnwrapped(component)) {
                properties.setAll((ObjectNode) property.path("properties"));
                property.path("required").forEach(required::add);
            } else {
                properties.set(component.getName(), property);
                schema.path("required")
                        .valueStream()
                        .filter(name -> name.asString().equals(component.getName()))
                        .forEach(required::add);
            }
        }
        schema.set("properties", properties);
        schema.set("required", required);
    }

    /** No schema forbids further properties, because an event may gain some. */
    private static SchemaGenerator generator(boolean published) {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.ENUM_KEYWORD_FOR_SINGLE_VALUES);
        config.forFields()
                .withIgnoreCheck(field -> published && isStoredOnly(field))
                .withTargetTypeOverridesResolver(PublishedSchema::opened)
                .withRequiredCheck(field -> !mayBeNull(field))
                .withNullableCheck(PublishedSchema::mayBeNull);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(PublishedSchema::text)
                .withArrayUniqueItemsResolver(type -> type.getType().isInstanceOf(Set.class) ? true : null)
                .withPropertySorter((one, other) -> 0);
        return new SchemaGenerator(config.build());
    }

    private static boolean isStoredOnly(FieldScope field) {
        return field.getType().isInstanceOf(Confidential.class)
                || field.getType().isInstanceOf(Internal.class);
    }

    private static @Nullable List<ResolvedType> opened(FieldScope field) {
        var confidential = field.getTypeParameterFor(Confidential.class, 0);
        var value = confidential == null ? field.getTypeParameterFor(Internal.class, 0) : confidential;
        return value == null ? null : List.of(value);
    }

    private static boolean mayBeNull(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        if (type.isInstanceOf(Id.class)) {
            return inline(text(context).put("format", "uuid"));
        }
        var form = type.getErasedType().getAnnotation(TextForm.class);
        if (form != null) {
            return inline(text(context).put("pattern", "^" + form.pattern() + "$"));
        }
        var steps = type.getErasedType().getAnnotation(NumberSteps.class);
        if (steps != null) {
            var number = text(context).put("type", "number");
            number.set("multipleOf", number(steps.step()));
            return inline(number);
        }
        if (type.getErasedType().isEnum()) {
            // Open: a reader must accept constants that are added later (decision 0018).
            var constants = text(context).put("pattern", CONSTANT);
            var elsewhere = type.getErasedType().getAnnotation(ListedElsewhere.class);
            if (elsewhere != null) {
                return inline(constants.put("description", "Listed by " + elsewhere.value() + "."));
            }
            Arrays.stream(type.getErasedType().getEnumConstants())
                    .forEach(constant -> constants.withArray(CONSTANTS).add(constant.toString()));
            return inline(constants);
        }
        return type.isInstanceOf(LocalTime.class) ? inline(text(context).put("pattern", TIME_OF_DAY)) : null;
    }

    private static ObjectNode text(SchemaGenerationContext context) {
        return context.getGeneratorConfig().createObjectNode().put("type", "string");
    }

    /**
     * Parses a number as a file contains it. Bounds are for requests only: some validators fail on bounds of a nullable
     * value.
     */
    private static JsonNode number(String value) {
        return JsonMapper.shared().readTree(value);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }
}
