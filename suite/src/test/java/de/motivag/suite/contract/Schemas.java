package de.motivag.suite.contract;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.NumberSteps;
import de.motivag.events.TextForm;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one document: requests and answers as transferred, with confidential values in plain form. */
final class Schemas {
    private static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$";

    /** A UUID of version 4 or 7 (RFC 9562). */
    private static final String NEW_ID =
            "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[47][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$";

    private final Set<Class<?>> requests;
    private final SchemaBuilder schemas;

    /** @param requests classes of request bodies, in packages of answers */
    Schemas(Set<Class<?>> requests) {
        this.requests = requests;
        this.schemas = generator().buildMultipleSchemaDefinitions();
    }

    ObjectNode of(Type type) {
        return schemas.createSchemaReference(type);
    }

    /** All schemas that were referenced. */
    ObjectNode all() {
        return schemas.collectDefinitions("components/schemas");
    }

    private SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.ENUM_KEYWORD_FOR_SINGLE_VALUES,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.PLAIN_DEFINITION_KEYS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withIgnoreCheck(field -> standsInThePath(field) || isOfTheJdk(field))
                .withTargetTypeOverridesResolver(Schemas::opened)
                .withNullableCheck(Schemas::mayBeNull)
                .withRequiredCheck(field -> isAnswer(field.getDeclaringType()) || !mayBeNull(field))
                .withInstanceAttributeOverride((schema, field, context) -> constrain(schema, field));
        config.forTypesInGeneral()
                .withAdditionalPropertiesResolver(type -> isRequest(type.getType()) ? Void.class : null)
                .withDefinitionNamingStrategy(new PlainNames())
                .withCustomDefinitionProvider(Schemas::text)
                .withArrayUniqueItemsResolver(type -> type.getType().isInstanceOf(Set.class) ? true : null)
                .withPropertySorter((one, other) -> 0);
        return new SchemaGenerator(config.build());
    }

    /** The binder refuses a text without visible characters, regardless of its constraints. */
    private void constrain(ObjectNode schema, FieldScope field) {
        Constraints.of(declared(field), schema);
        if (isOrNew(field)) {
            schema.put("pattern", NEW_ID);
        }
        var isText = field.getType().getErasedType() == String.class;
        if (isText && isRequest(field.getDeclaringType()) && !schema.has("minLength")) {
            schema.put("minLength", 1);
        }
    }

    private static boolean standsInThePath(FieldScope field) {
        var post = field.getDeclaringType().getErasedType().getAnnotation(Post.class);
        return post != null && post.path().contains("{" + field.getDeclaredName() + "}");
    }

    private static @Nullable List<ResolvedType> opened(FieldScope field) {
        var confidential = field.getTypeParameterFor(Confidential.class, 0);
        var value = confidential == null ? field.getTypeParameterFor(Internal.class, 0) : confidential;
        return value == null ? null : List.of(value);
    }

    private static boolean isOfTheJdk(FieldScope field) {
        return folder(field.getDeclaringType()).startsWith("java.");
    }

    /** Whether the type is a request. Requests with unknown fields are refused; answers may gain fields. */
    private boolean isRequest(ResolvedType type) {
        return folder(type).startsWith("de.motivag.") && !isAnswer(type);
    }

    /** Whether the type is an answer. Answers contain null; requests may also omit the field. */
    private boolean isAnswer(ResolvedType type) {
        return !requests.contains(type.getErasedType()) && isBesideAnswers(type);
    }

    private static boolean isBesideAnswers(ResolvedType type) {
        return folder(type).contains(".read.")
                || folder(type).startsWith("de.motivag.kit.")
                || type.getErasedType() == OpenApi.Problem.class;
    }

    private static String folder(ResolvedType type) {
        return type.getErasedType().getPackageName();
    }

    private static boolean mayBeNull(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && (field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class) || isOrNew(field));
    }

    private static boolean isOrNew(FieldScope field) {
        var type = field.getRawMember().getDeclaringClass();
        return type.isRecord()
                && !field.isFakeContainerItemScope()
                && Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(field.getDeclaredName()))
                        .anyMatch(component -> component.isAnnotationPresent(OrNew.class));
    }

    private static AnnotatedType declared(FieldScope field) {
        var type = field.getRawMember().getAnnotatedType();
        var raw = field.getRawMember().getType();
        var value = raw == Confidential.class || raw == Internal.class ? argument(type) : type;
        return field.isFakeContainerItemScope() ? argument(value) : value;
    }

    private static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
        var text = context.getGeneratorConfig().createObjectNode().put("type", "string");
        if (type.isInstanceOf(Id.class) || type.isInstanceOf(UUID.class)) {
            return inline(text.put("format", "uuid"));
        }
        var form = type.getErasedType().getAnnotation(TextForm.class);
        if (form != null) {
            return inline(text.put("pattern", "^" + form.pattern() + "$"));
        }
        var steps = type.getErasedType().getAnnotation(NumberSteps.class);
        if (steps != null) {
            var number = text.put("type", "number");
            number.set("minimum", number(steps.min()));
            number.set("maximum", number(steps.max()));
            number.set("multipleOf", number(steps.step()));
            return inline(number);
        }
        if (type.getErasedType().isEnum()) {
            // Open, as in the schemas of events: a generated client must accept constants that are added later.
            text.put("pattern", "^[A-Za-z0-9_-]{1,60}$");
            Arrays.stream(type.getErasedType().getEnumConstants())
                    .forEach(constant -> text.withArray("x-extensible-enum").add(constant.toString()));
            return new CustomDefinition(
                    text, CustomDefinition.DefinitionType.STANDARD, CustomDefinition.AttributeInclusion.YES);
        }
        if (type.isInstanceOf(JsonNode.class)) {
            return inline(text.put("type", "object"));
        }
        if (type.isInstanceOf(Cursor.class)) {
            return inline(text);
        }
        return type.isInstanceOf(LocalTime.class) ? inline(text.put("pattern", TIME_OF_DAY)) : null;
    }

    /** Parses a number as a file contains it. */
    private static JsonNode number(String value) {
        return JsonMapper.shared().readTree(value);
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
    }

    /** Creates names that OpenAPI allows and people can read, such as {@code PageOfOffer}. */
    private static final class PlainNames extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return name(key.getType());
        }

        private static String name(ResolvedType type) {
            var of = type.getTypeParameters().stream().map(PlainNames::name).collect(Collectors.joining("And"));
            return type.getErasedType().getSimpleName() + (of.isEmpty() ? "" : "Of" + of);
        }
    }
}
