package de.motivag.suite.contract;

import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.tracing.RequestTrace;
import de.motivag.kit.web.CommandEndpoint;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.FieldProblem;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.QueryBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Generates the OpenAPI description of one service: its commands, its views and all refusals. */
final class OpenApi {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /** Refusals that every request may get, by status. */
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400,
                    "The request cannot be read: its syntax, its structure or a parameter is wrong; errors names every place.",
            401, "A valid token is missing.",
            403, "The role of the caller does not permit this.",
            404, "The path names something that does not exist in this organisation.",
            409, "The state does not allow it, or an id in the body is not known; type names the rule.",
            412, "If-Match names an outdated version.",
            413, "The body is too large.",
            415, "The body is not application/json.",
            422,
                    "A value is wrong by itself, or the Idempotency-Key was used for another request; type names the rule.",
            503, "Too many changes at the same time; try again."));

    /** Only for endpoints that show confidential values about people. */
    private static final int TOO_MANY_PEOPLE = 429;

    static {
        PROBLEMS.put(
                TOO_MANY_PEOPLE,
                "The hourly limit of people for the role of the caller is reached. Retry-After states when to retry.");
    }

    /** The beginning of the names of rules about ids that do not exist. */
    private static final String ABSENT = "NO_SUCH_";

    private final Code code;
    private final int port;
    private final Schemas schemas;
    private final List<Rule> rules;

    OpenApi(Code code, int port) {
        this.code = code;
        this.port = port;
        this.schemas = new Schemas(code.boundBodies());
        this.rules = code.rules();
    }

    String yaml() {
        var document = object("openapi", "3.1.1");
        document.put("info", info());
        document.put("servers", List.of(object("url", "http://localhost:" + port)));
        document.put("security", List.of(object("staff", List.of())));
        document.put("paths", paths());
        document.put("components", components());
        document.put("x-rules", rules.stream().map(OpenApi::rule).toList());
        return YAML.writeValueAsString(document);
    }

    private Map<String, Object> info() {
        var info = object("title", "MotivAG " + code.service() + "-service");
        info.put("version", "1.0.0");
        info.put("description", """
                Generated from the code. Days and times of day are in Europe/Berlin. The token determines the organisation; \
                data of another organisation are not found. Days lie between 1900 and 2200, times of day are whole minutes, and \
                a text has at least one visible character. Empty parameters are refused. In lists, `after` is \
                `next` of the previous answer of the same address. x-rules of an operation lists the rules that may refuse it; \
                their texts are at the end.""");
        return info;
    }

    private static Map<String, Object> rule(Rule rule) {
        var described = object("code", rule.code());
        described.put("type", "urn:motivag:problem:" + rule.code());
        described.put("help", "/problems/" + rule.code());
        described.put("status", rule.status());
        described.put("de", rule.german());
        described.put("en", rule.english());
        return described;
    }

    private Map<String, Object> paths() {
        var paths = new TreeMap<String, Map<String, Object>>();
        code.postedCommands()
                .forEach(command -> paths.computeIfAbsent(Code.post(command).path(), _ -> new TreeMap<>())
                        .put("post", command(command)));
        code.endpoints()
                .forEach(endpoint -> paths.computeIfAbsent(endpoint.path(), _ -> new TreeMap<>())
                        .put(endpoint.verb(), endpoint(endpoint)));
        return new LinkedHashMap<>(paths);
    }

    private Map<String, Object> command(Class<? extends Record> command) {
        var post = Code.post(command);
        var components = Arrays.asList(command.getRecordComponents());
        var inPath = components.stream()
                .filter(component -> post.path().contains("{" + component.getName() + "}"))
                .toList();
        var names = refusals(Outcomes.rules(command), inPath);

        var operation = object("operationId", uncapitalized(command.getSimpleName()));
        operation.put("summary", post.summary());
        operation.putAll(allowed(post.roles()));
        operation.put("x-rules", refusals(names).map(Rule::code).toList());
        operation.put("x-events", List.copyOf(Outcomes.events(command)));
        operation.put(
                "parameters",
                Stream.concat(
                                inPath.stream().map(this::pathParameter),
                                Stream.of("IdempotencyKey", "IfMatch", "AcceptLanguage")
                                        .map(name -> reference("parameters", name)))
                        .toList());
        if (inPath.size() < components.size()) {
            var body = object("required", components.stream().anyMatch(component -> !mayBeLeftOut(component)));
            body.put("content", json(schemas.of(command)));
            operation.put("requestBody", body);
        }
        operation.put("responses", answersOf(creates(command), !inPath.isEmpty()));
        return operation;
    }

    /** The rule that refuses an unknown id in the body, for every type of id. */
    private Set<String> refusals(Set<String> names, List<RecordComponent> inPath) {
        var variables = inPath.stream()
                .map(component -> ABSENT + component.getName().replaceAll("([A-Z])", "_$1"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
        return refusals(names)
                .map(rule -> rule.status() == 404 && !variables.contains(rule.name()) ? CommonRule.NOT_KNOWN : rule)
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean creates(Class<?> request) {
        return Arrays.stream(request.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(OrNew.class));
    }

    private static boolean mayBeLeftOut(RecordComponent component) {
        return component.isAnnotationPresent(OrNew.class)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> pathParameter(RecordComponent component) {
        return parameter(component.getName(), "path", true, schemas.of(component.getGenericType()));
    }

    private Map<String, Object> answersOf(boolean creates, boolean hasPath) {
        var responses = new LinkedHashMap<String, Object>();
        var etag = object("ETag", reference("headers", "ETag"));
        responses.put("200", accepted("Executed, or the state was already as requested.", etag));
        if (creates) {
            var headers = new LinkedHashMap<>(etag);
            headers.put("Location", reference("headers", "Location"));
            responses.put("201", accepted("Created.", headers));
        }
        PROBLEMS.keySet().stream()
                .filter(status -> status != TOO_MANY_PEOPLE)
                .filter(status -> status != 404 || hasPath)
                .forEach(status -> responses.put("" + status, reference("responses", "Problem" + status)));
        return responses;
    }

    private Map<String, Object> accepted(String description, Map<String, Object> headers) {
        var response = object("description", description);
        response.put("headers", correlated(headers));
        response.put("content", json(schemas.of(CommandEndpoint.Accepted.class)));
        return response;
    }

    private Map<String, Object> endpoint(Code.Endpoint endpoint) {
        var method = endpoint.method();
        var allow = method.getAnnotation(Allow.class);
        var parameters =
                Arrays.stream(method.getParameters()).flatMap(this::parameters).toList();
        var operation = object("operationId", method.getName());
        var isOpen = allow != null && allow.everybody();
        operation.putAll(allowed(allow == null ? new Role[0] : isOpen ? Role.values() : allow.value()));
        if (isOpen) {
            operation.put("security", List.of());
        }
        var refusals = refusals(Outcomes.rules(method)).toList();
        operation.put("x-rules", refusals.stream().map(Rule::code).toList());
        operation.put(
                "parameters",
                Stream.concat(parameters.stream(), Stream.of(reference("parameters", "AcceptLanguage")))
                        .toList());
        var bound = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryBody.class))
                .findFirst();
        bound.ifPresent(parameter -> {
            var body = object("required", true);
            body.put("content", json(schemas.of(parameter.getType())));
            operation.put("requestBody", body);
        });

        var responses = answers(endpoint);
        var possible = new TreeSet<>(isOpen ? Set.of(400) : Set.of(400, 401, 403));
        // A value that is wrong by itself is 422 in a body and 400 in a parameter.
        refusals.forEach(rule -> possible.add(bound.isEmpty() && rule.status() == 422 ? 400 : rule.status()));
        if (bound.isPresent()) {
            possible.addAll(Set.of(413, 415, 422));
        }
        if (endpoint.path().contains("{")) {
            possible.add(404);
        }
        if (Outcomes.showsPeople(method)) {
            possible.add(TOO_MANY_PEOPLE);
        }
        possible.forEach(problem -> responses.put("" + problem, reference("responses", "Problem" + problem)));
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> answers(Code.Endpoint endpoint) {
        var responses = new LinkedHashMap<String, Object>();
        var type = endpoint.method().getGenericReturnType();
        var status = endpoint.method().getAnnotation(ResponseStatus.class);
        var headers = entity(type) == null ? Map.<String, Object>of() : object("ETag", reference("headers", "ETag"));
        responses.put(
                status == null ? "200" : "" + status.value().value(),
                endpoint.produces().isEmpty()
                        ? answer("The current state.", type, headers)
                        : files(endpoint.produces()));
        return responses;
    }

    private static Map<String, Object> files(List<String> types) {
        var content = new LinkedHashMap<String, Object>();
        types.forEach(type -> content.put(type, file(type)));
        var response = object("description", "The current state.");
        response.put("headers", correlated(Map.of()));
        response.put("content", content);
        return response;
    }

    /** The schema of binary content. */
    private static Map<String, Object> file(String type) {
        var schema = object("type", "string");
        return switch (type) {
            case "application/x-ndjson" -> {
                schema.put("description", "One JSON document per line.");
                yield object("schema", schema);
            }
            case "text/csv" -> object("schema", schema);
            default -> Map.of();
        };
    }

    private Stream<Rule> refusals(Set<String> names) {
        return rules.stream().filter(rule -> names.contains(rule.name()));
    }

    private Map<String, Object> answer(String description, Type type, Map<String, Object> headers) {
        var response = object("description", description);
        response.put("headers", correlated(headers));
        var content = Objects.requireNonNullElse(entity(type), type);
        if (content != void.class) {
            response.put("content", json(schemas.of(content)));
        }
        return response;
    }

    /** Adds the header that every answer has. */
    private static Map<String, Object> correlated(Map<String, Object> headers) {
        var all = new LinkedHashMap<>(headers);
        all.put(RequestTrace.HEADER, reference("headers", RequestTrace.HEADER));
        return all;
    }

    /** The type of the body, if the answer has headers of its own. */
    private static @Nullable Type entity(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    private Stream<Map<String, Object>> parameters(Parameter parameter) {
        if (parameter.isAnnotationPresent(PathVariable.class)) {
            return Stream.of(parameter(parameter.getName(), "path", true, schema(parameter)));
        }
        var query = parameter.getAnnotation(RequestParam.class);
        if (query != null) {
            return Stream.of(parameter(parameter, query));
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents()).map(this::queryParameter);
        }
        if (isToldElsewhere(parameter)) {
            return Stream.empty();
        }
        throw new IllegalStateException(
                "no translation for " + parameter + " of " + parameter.getDeclaringExecutable());
    }

    /** Whether the parameter is described elsewhere: the body, common headers, and parameters of the answers. */
    private static boolean isToldElsewhere(Parameter parameter) {
        var header = parameter.getAnnotation(RequestHeader.class);
        return parameter.isAnnotationPresent(QueryBody.class)
                || parameter.getType() == Locale.class
                || parameter.getType() == HttpServletResponse.class
                || parameter.getType() == HttpServletRequest.class
                || header != null && header.name().equals(HttpHeaders.ACCEPT);
    }

    private Map<String, Object> queryParameter(RecordComponent component) {
        var schema = schemas.of(component.getGenericType());
        Constraints.of(component.getAnnotatedType(), schema);
        return parameter(component.getName(), "query", !mayBeLeftOut(component), schema);
    }

    private Map<String, Object> parameter(Parameter parameter, RequestParam query) {
        var schema = schema(parameter);
        var optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!query.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
            optional = true;
            schema.set("default", YAML.readTree(query.defaultValue()));
        }
        return parameter(parameter.getName(), "query", !optional && query.required(), schema);
    }

    private ObjectNode schema(Parameter parameter) {
        // Callers treat a cursor as an opaque text.
        var schema = schemas.of(parameter.getType() == Cursor.class ? String.class : parameter.getParameterizedType());
        Constraints.of(parameter, parameter.getAnnotatedType() instanceof AnnotatedParameterizedType, schema);
        return schema;
    }

    private Map<String, Object> components() {
        var problem = schemas.of(Problem.class);
        var components = object("schemas", schemas.all());
        components.put("parameters", headers());
        var headers = object("ETag", described("The version, which can be sent as If-Match.", "string"));
        headers.put("Location", described("Address of the created resource.", "string"));
        headers.put(
                RequestTrace.HEADER,
                described("In every log line that the service writes for the request, and in its events.", "string"));
        components.put("headers", headers);
        var responses = new LinkedHashMap<String, Object>();
        PROBLEMS.forEach((status, description) -> {
            var response = object("description", description);
            response.put("headers", correlated(Map.of()));
            response.put("content", object("application/problem+json", object("schema", problem)));
            responses.put("Problem" + status, response);
        });
        components.put("responses", responses);
        var flow = object("tokenUrl", "http://localhost:8080/oauth2/token");
        flow.put("scopes", Map.of());
        var scheme = object("type", "oauth2");
        scheme.put("flows", object("clientCredentials", flow));
        components.put("securitySchemes", object("staff", scheme));
        return components;
    }

    /**
     * RFC 9457.
     *
     * @param help address of the problem's description
     * @param furtherErrors number of errors that are not listed
     */
    record Problem(
            String type,
            String title,
            int status,
            String help,
            @Nullable String detail,
            @Nullable String instance,
            @Nullable List<FieldProblem> errors,
            @Nullable Integer furtherErrors) {}

    private static Map<String, Object> headers() {
        var text = object("type", "string");
        var key = object("type", "string");
        key.put("pattern", "^[!-~]{1,100}$");
        var headers = object("IdempotencyKey", header("Idempotency-Key", key, """
                A repetition with the same key and body gets the first answer again and has no second effect. A refused \
                command does not use up its key."""));
        headers.put("IfMatch", header("If-Match", text, """
                The ETag of the version that the caller has seen. Without it, or with *, every version is accepted."""));
        var languages = object("type", "string");
        languages.put("default", "de");
        headers.put("AcceptLanguage", header("Accept-Language", languages, "de or en, for the texts of problems."));
        return headers;
    }

    private static Map<String, Object> header(String name, Map<String, Object> schema, String description) {
        var header = parameter(name, "header", false, schema);
        header.put("description", description);
        return header;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Object schema) {
        var parameter = object("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> allowed(Role[] roles) {
        var claims = Arrays.stream(roles).map(Role::claim).toList();
        var described =
                object("description", claims.isEmpty() ? "For nobody." : "For " + String.join(", ", claims) + ".");
        described.put("x-roles", claims);
        return described;
    }

    private static Map<String, Object> json(Object schema) {
        return object("application/json", object("schema", schema));
    }

    private static Map<String, Object> described(String description, String type) {
        var header = object("description", description);
        header.put("schema", object("type", type));
        return header;
    }

    private static Map<String, Object> reference(String kind, String name) {
        return object("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> object(String name, Object value) {
        var object = new LinkedHashMap<String, Object>();
        object.put(name, value);
        return object;
    }

    private static String uncapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
