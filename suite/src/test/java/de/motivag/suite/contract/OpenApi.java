package de.motivag.suite.contract;

import static java.util.Map.entry;

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
import java.lang.reflect.Method;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** Generates the OpenAPI description of one service: its commands, its views and all refusals. */
final class OpenApi {
    static final YAMLMapper YAML = YAMLMapper.builder(
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

    /** Refusals that every request may get, by status. */
    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            entry(
                    400,
                    "The request cannot be read: its syntax, its structure or a parameter is wrong; errors names every place."),
            entry(401, "A valid token is missing."),
            entry(403, "The role of the caller does not permit this."),
            entry(404, "The path names something that does not exist in this organisation."),
            entry(406, "The answer does not exist in a media type that Accept names."),
            entry(409, "The state does not allow it, or an id in the body is not known; type names the rule."),
            entry(412, "If-Match names an outdated version."),
            entry(413, "The body is too large."),
            entry(415, "The body is not application/json."),
            entry(
                    422,
                    "A value is wrong by itself, or the Idempotency-Key was used for another request; type names the rule."),
            entry(
                    429,
                    "The hourly limit of people for the role of the caller is reached. Retry-After states when to retry."),
            entry(500, "The service has a fault."),
            entry(503, "The service is overloaded or interrupted; try again.")));

    /** Problems of every endpoint. */
    private static final Set<Integer> COMMON = Set.of(400, 401, 403, 500, 503);

    /** Only for endpoints that show confidential values about people. */
    private static final int TOO_MANY_PEOPLE = 429;

    private static final int NOT_ACCEPTABLE = 406;

    private static final String ISSUER = "http://localhost:8080";

    /** The beginning of the names of rules about ids that do not exist. */
    private static final String ABSENT = "NO_SUCH_";

    private final Code code;
    private final int port;
    private final Set<String> undescribed = new TreeSet<>();
    private final Schemas schemas;
    private final ExampleBodies examples;
    private final List<Rule> rules;

    OpenApi(Code code, int port) {
        this.code = code;
        this.port = port;
        this.schemas = new Schemas(code.bodies());
        this.examples = new ExampleBodies(code.service());
        this.rules = code.rules();
    }

    String yaml() {
        var document = object("openapi", "3.1.1");
        document.put("info", info());
        document.put("servers", List.of(object("url", "/")));
        document.put("security", List.of(object("staff", List.of())));
        document.put("tags", tags());
        document.put("paths", paths());
        document.put("components", components());
        document.put("x-rules", rules.stream().map(OpenApi::rule).toList());
        return YAML.writeValueAsString(document);
    }

    private Map<String, Object> info() {
        var info = object("title", "MotivAG " + code.service() + "-service");
        info.put("version", "1.0.0");
        info.put("description", """
                Generated from the code. In a development installation, the address is http://localhost:%d. \
                Days and times of day are in Europe/Berlin. The token determines the organisation; \
                data of another organisation are not found. Days lie between 1900 and 2200, times of day are whole minutes, and \
                a text has at least one visible character. Empty parameters are refused. In lists, `after` is \
                `next` of the previous answer of the same address. x-rules of an operation lists the rules that may refuse it; \
                their texts are at the end.""".formatted(port));
        info.put("contact", contact());
        var license = object("name", "European Union Public Licence 1.2");
        license.put("identifier", "EUPL-1.2");
        info.put("license", license);
        return info;
    }

    /** Of a development installation. Every other one states its own in the documents that it serves. */
    static Map<String, Object> contact() {
        var contact = object("name", "The operator of this installation");
        contact.put("url", "http://localhost:8081/reference");
        contact.put("email", "operations@jc-nord.localhost");
        return contact;
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

    /** The first segment of each path is a kind of entity or of view. */
    private List<Map<String, Object>> tags() {
        return Stream.concat(
                        code.postedCommands().stream()
                                .map(command -> Code.post(command).path()),
                        code.endpoints().stream().map(Code.Endpoint::path))
                .map(OpenApi::tag)
                .distinct()
                .sorted()
                .map(name -> {
                    var tag = object("name", name);
                    tag.put("description", "Addresses that begin with /" + name + ".");
                    return tag;
                })
                .toList();
    }

    private static String tag(String path) {
        return path.split("/")[1];
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
        operation.put("tags", List.of(tag(post.path())));
        operation.putAll(allowed(post.roles(), Descriptions.of(command)));
        operation.put("x-rules", refusals(names).map(Rule::code).toList());
        operation.put("x-events", List.copyOf(Outcomes.events(command)));
        operation.put(
                "parameters",
                Stream.concat(
                                inPath.stream().map(component -> pathParameter(command, component)),
                                Stream.of("IdempotencyKey", "IfMatch", "AcceptLanguage")
                                        .map(name -> reference("parameters", name)))
                        .toList());
        if (inPath.size() < components.size()) {
            var isRequired =
                    components.stream().anyMatch(component -> !inPath.contains(component) && !mayBeLeftOut(component));
            var body = object("required", isRequired);
            body.put("content", json(schemas.of(command), examples.of("POST", post.path())));
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

    private Map<String, Object> pathParameter(Class<?> command, RecordComponent component) {
        return described(
                parameter(component.getName(), "path", true, schemas.of(component.getGenericType())),
                command.getName(),
                Descriptions.of(Javadoc.of(command), component.getName(), component.getGenericType()));
    }

    private Map<String, Object> described(Map<String, Object> parameter, String place, Optional<String> description) {
        description.ifPresentOrElse(
                text -> parameter.put("description", text), () -> undescribed.add(place + " " + parameter.get("name")));
        return parameter;
    }

    /** The properties, parameters and endpoints without a description. */
    Set<String> undescribed() {
        undescribed.addAll(schemas.undescribed());
        return undescribed;
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
                .filter(status -> status != TOO_MANY_PEOPLE && status != NOT_ACCEPTABLE)
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
        var comment = Javadoc.of(method).filter(text -> !text.text().isEmpty());
        comment.ifPresentOrElse(
                text -> operation.put("summary", text.title()), () -> undescribed.add(method.toString()));
        operation.put("tags", List.of(tag(endpoint.path())));
        operation.putAll(allowed(
                allow == null ? new Role[0] : isOpen ? Role.values() : allow.value(), comment.map(Javadoc::text)));
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
            body.put("content", json(schemas.of(parameter.getType()), examples.of(endpoint.verb(), endpoint.path())));
            operation.put("requestBody", body);
        });

        var responses = answers(endpoint);
        var possible = new TreeSet<>(COMMON);
        possible.add(NOT_ACCEPTABLE);
        // A value that is wrong by itself is 422 in a body and 400 in a parameter.
        refusals.forEach(rule -> possible.add(bound.isEmpty() && rule.status() == 422 ? 400 : rule.status()));
        if (bound.isPresent()) {
            possible.addAll(Set.of(413, 415, 422));
        }
        if (isOpen) {
            possible.remove(403);
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
        if (entity(type) != null) {
            var unchanged = object("description", "If-None-Match names the present version.");
            unchanged.put("headers", correlated(headers));
            responses.put("304", unchanged);
        }
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
            return Stream.of(described(parameter(parameter.getName(), "path", true, schema(parameter)), parameter));
        }
        var query = parameter.getAnnotation(RequestParam.class);
        if (query != null) {
            return Stream.of(described(parameter(parameter, query), parameter));
        }
        if (parameter.isAnnotationPresent(ModelAttribute.class)) {
            return Arrays.stream(parameter.getType().getRecordComponents())
                    .map(component -> described(
                            queryParameter(component),
                            parameter.getType().getName(),
                            Descriptions.of(
                                    Javadoc.of(parameter.getType()), component.getName(), component.getGenericType())));
        }
        if (isToldElsewhere(parameter)) {
            return Stream.empty();
        }
        throw new IllegalStateException(
                "no translation for " + parameter + " of " + parameter.getDeclaringExecutable());
    }

    private Map<String, Object> described(Map<String, Object> described, Parameter parameter) {
        var method = (Method) parameter.getDeclaringExecutable();
        return described(
                described,
                method.toString(),
                Descriptions.of(Javadoc.of(method), parameter.getName(), parameter.getParameterizedType()));
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
        var signIn = object("authorizationUrl", ISSUER + "/oauth2/authorize");
        signIn.put("tokenUrl", ISSUER + "/oauth2/token");
        signIn.put("scopes", object("openid", "The id of the member of staff."));
        var program = object("tokenUrl", ISSUER + "/oauth2/token");
        program.put("scopes", Map.of());
        var flows = object("authorizationCode", signIn);
        flows.put("clientCredentials", program);
        var scheme = object("type", "oauth2");
        scheme.put("description", """
                The addresses are those of the development issuer. Staff sign in by authorization code with PKCE; programs \
                use client credentials.""");
        scheme.put("flows", flows);
        components.put("securitySchemes", object("staff", scheme));
        return components;
    }

    /**
     * RFC 9457.
     *
     * @param type URN of the rule or error
     * @param title text for the user, in the language of the response
     * @param status HTTP status
     * @param help address of the problem's description
     * @param detail explanation of this refusal, if the title does not say all
     * @param instance path of the request
     * @param errors refused places of the request
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
        key.put("pattern", "^([!#-~][!-~]{0,99}|\"([ !#-\\[\\]-~]|\\\\[\"\\\\]){1,100}\")$");
        var headers = object("IdempotencyKey", header("Idempotency-Key", key, """
                A repetition with the same key and body gets the first answer again and has no second effect. A refused \
                command does not use up its key. A key in quotes and the same key without quotes are one key."""));
        headers.put("IfMatch", header("If-Match", text, """
                The ETag of the version that the caller has seen, or several separated by commas. Without it, or with *, \
                every version is accepted."""));
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

    private static Map<String, Object> allowed(Role[] roles, Optional<String> comment) {
        var claims = Arrays.stream(roles).map(Role::claim).toList();
        var sentence = claims.isEmpty() ? "For nobody." : "For " + String.join(", ", claims) + ".";
        var described =
                object("description", comment.map(text -> text + " " + sentence).orElse(sentence));
        described.put("x-roles", claims);
        return described;
    }

    private static Map<String, Object> json(Object schema) {
        return json(schema, Optional.empty());
    }

    private static Map<String, Object> json(Object schema, Optional<JsonNode> example) {
        var media = object("schema", schema);
        example.ifPresent(value -> media.put("example", value));
        return object("application/json", media);
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
