package de.motivag.kit.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The committed OpenAPI document of a service. It finds what an exchange contradicts: an address, a status, a media type,
 * a parameter, a property or a header that is not described, and a value that the schema refuses. A request may contradict the
 * document only if it is refused.
 */
public final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROOT = "urn:motivag:openapi";

    /** Addresses of the actuator, of files, and of the description by RFC 9728, which no document describes. */
    private static final List<String> NOT_DESCRIBED =
            List.of("/actuator", "/openapi.yaml", "/asyncapi.yaml", "/reference", "/.well-known/");

    /** The headers of answers that a client acts on. */
    private static final List<String> HEADERS = List.of("ETag", "Location", "Retry-After", "X-Correlation-Id");

    private static final String PROBLEM = "/components/schemas/Problem";

    /** Read once, because reading a document takes longer than most tests, and services start again and again. */
    private static final Map<Path, Contract> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final Map<PathPattern, String> paths = new TreeMap<>();
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        document.get("paths")
                .propertyNames()
                .forEach(path -> paths.put(PathPatternParser.defaultInstance.parse(path), path));
        var closed = document.deepCopy();
        closed.findParents("properties").forEach(Contract::close);
        closed.findParents("type").forEach(Contract::separateNull);
        // The service and this validator differ in unusual addresses.
        closed.findParents("format").stream()
                .filter(schema -> schema.get("format").asString("").equals("email"))
                .forEach(schema -> ((ObjectNode) schema).remove("format"));
        var text = JSON.writeValueAsString(closed);
        // The document has many keywords that are not of JSON Schema.
        var dialect = Dialect.builder(Dialects.getDraft202012())
                .unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
                .build();
        this.registry = SchemaRegistry.withDefaultDialect(
                dialect,
                builder -> builder.schemas(Map.of(ROOT, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static Contract in(Path file) {
        return KNOWN.computeIfAbsent(file, yaml -> new Contract(new YAMLMapper().readTree(yaml)));
    }

    /** Refuses properties that are not described. Readers accept them, but the document would be incomplete. */
    private static void close(JsonNode schema) {
        if (schema.path("type").asString("").equals("object") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** Compares a problem with the schema of all problems, for answers that no filter sees. */
    public static List<String> violationsOfProblem(String json) {
        var found = new ArrayList<String>();
        Problems.ANY_SERVICE.json(PROBLEM, json.getBytes(StandardCharsets.UTF_8), "the problem", found);
        return found;
    }

    private static final class Problems {
        private static final Contract ANY_SERVICE = in(Path.of("../docs/openapi/enrolment.yaml"));
    }

    /** The validator fails on bounds of a number that may be null (networknt 3.0.0, MinimumValidator). */
    private static void separateNull(JsonNode schema) {
        if (schema.get("type").isArray()) {
            var value = ((ObjectNode) schema.deepCopy())
                    .put("type", schema.get("type").get(0).asString());
            ((ObjectNode) schema)
                    .removeAll()
                    .putArray("anyOf")
                    .add(value)
                    .addObject()
                    .put("type", "null");
        }
    }

    /**
     * @param operation operation of the exchange
     * @return sentences with the operation and the JSON pointer; empty if the exchange is as described
     */
    List<String> violations(Exchange exchange, Optional<String> operation) {
        if (exchange.method().equals("HEAD") || exchange.method().equals("OPTIONS") || exchange.isOfTomcat()) {
            return List.of();
        }
        if (operation.isEmpty()) {
            return ofUnknown(exchange);
        }
        var found = new ArrayList<String>();
        answer(operation.get(), exchange, found);
        if (exchange.isAccepted()) {
            parameters(operation.get(), exchange, found);
            body(operation.get(), exchange, found);
        }
        var name = operation.get().substring("/paths/".length()).replace("~1", "/");
        return found.stream()
                .map(violation -> name + " " + exchange.status() + ": " + violation)
                .toList();
    }

    /** @return JSON pointer of the operation, after the name of its path */
    Optional<String> operation(Exchange exchange) {
        var method = exchange.method();
        return path(exchange)
                // "Get" is another method than "GET" (RFC 9110, section 9.1).
                .filter(_ -> method.equals(method.toUpperCase(Locale.ROOT)))
                .map(path -> "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> document.at(pointer).isObject());
    }

    /** The name of an operation. */
    String id(String operation) {
        return document.at(operation + "/operationId").asString();
    }

    private Optional<String> path(Exchange exchange) {
        try {
            var path = PathContainer.parsePath(exchange.path());
            return paths.entrySet().stream()
                    .filter(pattern -> pattern.getKey().matches(path))
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (IllegalArgumentException notDecodable) {
            return Optional.empty();
        }
    }

    private List<String> ofUnknown(Exchange exchange) {
        if (NOT_DESCRIBED.stream().anyMatch(exchange.path()::startsWith)) {
            return List.of();
        }
        if (exchange.status() >= 400) {
            var found = new ArrayList<String>();
            json(PROBLEM, exchange.answer(), "the problem", found);
            return found.stream().map(violation -> exchange + ": " + violation).toList();
        }
        return List.of(exchange + ": the address is not described");
    }

    private void answer(String operation, Exchange exchange, Collection<String> found) {
        var response = resolved(operation + "/responses/" + exchange.status());
        if (response.isEmpty()) {
            found.add("the status is not listed");
            return;
        }
        headers(response.get(), exchange, found);
        var content = document.at(response.get()).path("content");
        if (content.isEmpty()) {
            if (exchange.answer().length > 0) {
                found.add("the answer has a body");
            }
            return;
        }
        var type = exchange.answerType() == null ? null : MediaType.parseMediaType(exchange.answerType());
        var described = content.propertyNames().stream()
                .filter(name -> type != null && MediaType.parseMediaType(name).equalsTypeAndSubtype(type))
                .findFirst();
        if (described.isEmpty()) {
            found.add("the media type of the answer is " + exchange.answerType());
        } else if (described.get().matches("application/(problem\\+)?json")) {
            var media = response.get() + "/content/" + described.get().replace("/", "~1");
            json(media + "/schema", exchange.answer(), "the answer", found);
        }
    }

    /** A header is described exactly if the answer has it. */
    private void headers(String response, Exchange exchange, Collection<String> found) {
        var described = document.at(response).path("headers");
        for (var name : HEADERS) {
            var isSent = exchange.answerHeader().apply(name) != null;
            if (isSent != described.has(name)) {
                found.add("the header " + name + (isSent ? " is not described" : " is missing"));
            }
        }
    }

    private void body(String operation, Exchange exchange, Collection<String> found) {
        var media = operation + "/requestBody/content/application~1json/schema";
        if (document.at(media).isMissingNode()) {
            if (exchange.method().equals("POST") && exchange.body().length > 2) {
                found.add("the request has a body");
            }
        } else if (exchange.body().length > 0
                || document.at(operation + "/requestBody/required").asBoolean()) {
            json(media, withoutVariables(operation, exchange.body()), "the request", found);
        }
    }

    /** A body may repeat the variables of the path. */
    private static byte[] withoutVariables(String operation, byte[] body) {
        if (!operation.contains("{") || !(JSON.readTree(body) instanceof ObjectNode object)) {
            return body;
        }
        object.remove(object.propertyNames().stream()
                .filter(name -> operation.contains("{" + name + "}"))
                .toList());
        return JSON.writeValueAsBytes(object);
    }

    private void parameters(String operation, Exchange exchange, Collection<String> found) {
        var described = Stream.iterate(0, i -> i + 1)
                .limit(document.at(operation + "/parameters").size())
                .map(i -> resolved(operation + "/parameters/" + i).orElseThrow())
                .toList();
        var names = new ArrayList<String>();
        for (var pointer : described) {
            var parameter = document.at(pointer);
            var name = parameter.get("name").asString();
            var values = switch (parameter.get("in").asString()) {
                case "query" -> {
                    names.add(name);
                    yield exchange.parameters().getOrDefault(name, List.of());
                }
                case "header" ->
                    Stream.ofNullable(exchange.header().apply(name)).toList();
                default -> List.of("");
            };
            if (values.isEmpty() && parameter.path("required").asBoolean()) {
                found.add("the required parameter " + name + " is missing");
            } else if (!values.isEmpty() && !parameter.get("in").asString().equals("path")) {
                valid(pointer + "/schema", value(pointer + "/schema", values), "the parameter " + name, found);
            }
        }
        exchange.parameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> found.add("the parameter " + name + " is not described"));
    }

    /** Converts the texts of a parameter to JSON, as the type of its schema says. */
    private JsonNode value(String pointer, List<String> values) {
        var schema = document.at(resolved(pointer).orElseThrow());
        if (schema.path("type").asString("").equals("array")) {
            var items = JSON.createArrayNode();
            values.forEach(value -> items.add(value(pointer + "/items", List.of(value))));
            return items;
        }
        try {
            return schema.path("type").asString("").equals("string")
                    ? JsonNodeFactory.instance.stringNode(values.getFirst())
                    : JSON.readTree(values.getFirst());
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.stringNode(values.getFirst());
        }
    }

    private void json(String schema, byte[] bytes, String what, Collection<String> found) {
        try {
            valid(schema, JSON.readTree(bytes), what, found);
        } catch (JacksonException e) {
            found.add(what + " is no JSON");
        }
    }

    private void valid(String pointer, JsonNode value, String what, Collection<String> found) {
        var schema =
                schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(ROOT + "#" + escaped(at))));
        for (var error : schema.validate(value)) {
            // Values may be personal data, and lines of a log should be comparable: only the place is named.
            found.add(what + " at #" + error.getInstanceLocation().toString().replaceAll("/\\d+", "/0") + ": "
                    + error.getKeyword() + " " + (error.getProperty() == null ? "" : error.getProperty()));
        }
    }

    /** As a fragment of a URI. */
    private static String escaped(String pointer) {
        return URLEncoder.encode(pointer, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%7E", "~");
    }

    private Optional<String> resolved(String pointer) {
        var node = document.at(pointer);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var reference = node.get("$ref");
        return reference == null
                ? Optional.of(pointer)
                : resolved(reference.asString().substring(1));
    }
}
