package de.motivag.suite.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** The parts from which the YAML documents are built. */
final class Yaml {
    static final YAMLMapper MAPPER = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(new QuotedDays()).build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /** Many readers of YAML take an unquoted day for a time. */
    private static final class QuotedDays extends StringQuotingChecker.Default {
        private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");

        @Override
        public boolean needToQuoteValue(String value) {
            return DAY.matcher(value).matches() || super.needToQuoteValue(value);
        }
    }

    private Yaml() {}

    /** An object with this property, to which others can be added. */
    static Map<String, Object> object(String name, Object value) {
        var object = new LinkedHashMap<String, Object>();
        object.put(name, value);
        return object;
    }

    /** A reference to a component of the same document. */
    static Map<String, Object> reference(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    static Map<String, Object> json(Object schema) {
        return json(schema, Optional.empty());
    }

    static Map<String, Object> json(Object schema, Optional<JsonNode> example) {
        var media = object("schema", schema);
        example.ifPresent(value -> media.put("example", value));
        return object("application/json", media);
    }
}
