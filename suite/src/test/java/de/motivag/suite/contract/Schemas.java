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
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one document: requests and answers as transferred, with confidential values in plain form. */
final class Schemas {
    private static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9](:00)?$";

    /** A UUID of version 4 or 7 (RFC 9562). */
    private static final String NEW_ID =
            "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[47][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$";

    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private final Set<Class<?>> requests = new HashSet<>();
    private final Set<String> undescribed = new TreeSet<>();
    private final SchemaBuilder schemas;

    /** @param bodies classes of request bodies */
    Schemas(Collection<? extends Class<?>> bodies) {
        bodies.forEach(this::addRequest);
        this.schemas = generator().buildMultipleSchemaDefinitions();
    }

    /** Adds the class and the classes of its components. */
    private void addRequest(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::addRequest);
        } else if (type instanceof Class<?> record && record.isRecord() && requests.add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::addRequest);
        }
    }

    /** The properties without a description, as names of record components. */
    Set<String> undescribed() {
        return undescribed;
    }

    private @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        var type = field.getDeclaringType().getErasedType();
        var found = Descriptions.of(
                Javadoc.of(type), field.getDeclaredName(), declared(field).getType());
        if (found.isEmpty()) {
            undescribed.add(type.getName() + "." + field.getDeclaredName());
        }
        return found.orElse(null);
    }

    private static @Nullable String text(ResolvedType type) {
        return Descriptions.of(type.getErasedType()).orElse(null);
    }

    /** Whether the type has no schema of its own, but is described at each property. */
    private static boolean isInline(ResolvedType type) {
        return type.isInstanceOf(Id.class)
                || type.isInstanceOf(Cursor.class)
                || type.getErasedType().isAnnotationPresent(TextForm.class)
                || type.getErasedType().isAnnotationPresent(NumberSteps.class);
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
                .withNullableCheck(field -> isRequest(field.getDeclaringType()) && mayBeNull(field))
                .withRequiredCheck(field -> !mayBeNull(field))
                .withDescriptionResolver(this::description)
                .withInstanceAttributeOverride((schema, field, context) -> constrain(schema, field));
        config.forTypesInGeneral()
                .withAdditionalPropertiesResolver(type -> isRequest(type.getType()) ? Void.class : null)
                .withDefinitionNamingStrategy(new PlainNames())
                .withCustomDefinitionProvider(Schemas::text)
                .withArrayUniqueItemsResolver(type -> type.getType().isInstanceOf(Set.class) ? true : null)
                .withDescriptionResolver(scope -> isInline(scope.getType()) ? null : text(scope.getType()))
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

    /**
     * Whether the type is in a request. Requests may contain null, and those with unknown fields are refused. Answers
     * never contain null, and they may gain fields.
     */
    private boolean isRequest(ResolvedType type) {
        return requests.contains(type.getErasedType());
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
            return inline(text.put("type", "object").put("additionalProperties", true));
        }
        if (type.isInstanceOf(Cursor.class)) {
            return inline(text);
        }
        if (type.isInstanceOf(YearMonth.class)) {
            return inline(text.put("pattern", MONTH));
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

    /**
     * Creates names that OpenAPI allows and people can read, such as {@code PageOfOffer}. Types of the same name are named
     * after their outer class or their package as well.
     */
    private static final class PlainNames extends DefaultSchemaDefinitionNamingStrategy {
        @Override
        public void adjustDuplicateNames(Map<DefinitionKey, String> names, SchemaGenerationContext context) {
            names.replaceAll((key, name) -> place(key.getType().getErasedType()) + name);
        }

        private static String place(Class<?> type) {
            var outer = type.getEnclosingClass();
            return outer == null
                    ? StringUtils.capitalize(type.getPackageName().replaceAll(".*\\.", ""))
                    : outer.getSimpleName().replaceAll("(Api|Event)$", "");
        }

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
