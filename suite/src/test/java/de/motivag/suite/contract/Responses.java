package de.motivag.suite.contract;

import static de.motivag.suite.contract.Yaml.json;
import static de.motivag.suite.contract.Yaml.object;
import static de.motivag.suite.contract.Yaml.reference;
import static java.util.Map.entry;

import de.motivag.kit.tracing.RequestTrace;
import de.motivag.kit.web.CommandEndpoint;
import de.motivag.kit.web.FieldProblem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The responses of one document, and the problems among them. */
final class Responses {
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

    private static final Set<Integer> WITH_RETRY_AFTER = Set.of(TOO_MANY_PEOPLE, 503);

    private final Schemas schemas;

    Responses(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The problems that operations refer to. */
    Map<String, Object> problems() {
        var problem = schemas.of(Problem.class);
        var responses = new LinkedHashMap<String, Object>();
        PROBLEMS.forEach((status, description) -> {
            var response = object("description", description);
            response.put("headers", correlated(WITH_RETRY_AFTER.contains(status) ? retryAfter() : Map.of()));
            response.put("content", object("application/problem+json", object("schema", problem)));
            responses.put("Problem" + status, response);
        });
        return responses;
    }

    /** The headers that responses refer to. */
    static Map<String, Object> headers() {
        var headers = object("ETag", described("The version, which can be sent as If-Match.", "string"));
        headers.put("Location", described("Address of the created resource.", "string"));
        headers.put(HttpHeaders.RETRY_AFTER, described("Seconds after which a repetition makes sense.", "integer"));
        headers.put(
                RequestTrace.HEADER,
                described("In every log line that the service writes for the request, and in its events.", "string"));
        return headers;
    }

    private static Map<String, Object> retryAfter() {
        return object(HttpHeaders.RETRY_AFTER, reference("headers", HttpHeaders.RETRY_AFTER));
    }

    /** @param creates whether the command creates an entity */
    Map<String, Object> ofCommand(boolean creates, boolean hasPath) {
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

    /**
     * @param refusals statuses of the rules that refuse the request
     * @param isOpen whether no token is needed
     */
    Map<String, Object> ofEndpoint(Code.Endpoint endpoint, Set<Integer> refusals, boolean hasBody, boolean isOpen) {
        var responses = answers(endpoint);
        var possible = new TreeSet<>(COMMON);
        possible.add(NOT_ACCEPTABLE);
        possible.addAll(refusals);
        if (hasBody) {
            possible.addAll(Set.of(413, 415, 422));
        }
        if (isOpen) {
            possible.remove(403);
        }
        if (endpoint.path().contains("{")) {
            possible.add(404);
        }
        if (Outcomes.showsPeople(endpoint.method())) {
            possible.add(TOO_MANY_PEOPLE);
        }
        possible.forEach(problem -> responses.put("" + problem, reference("responses", "Problem" + problem)));
        return responses;
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
                        : files(endpoint.produces(), headers));
        if (entity(type) != null) {
            var unchanged = object("description", "If-None-Match names the present version.");
            unchanged.put("headers", correlated(headers));
            responses.put("304", unchanged);
        }
        return responses;
    }

    private static Map<String, Object> files(List<String> types, Map<String, Object> headers) {
        var content = new LinkedHashMap<String, Object>();
        types.forEach(type -> content.put(type, file(type)));
        var response = object("description", "The current state.");
        response.put("headers", correlated(headers));
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
            case "text/csv", "text/calendar" -> object("schema", schema);
            default -> Map.of();
        };
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

    private static Map<String, Object> described(String description, String type) {
        var header = object("description", description);
        header.put("schema", object("type", type));
        return header;
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
}
