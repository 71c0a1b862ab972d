package de.motivag.desk.services;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One service, as seen by the person who is signed in. Paths are the templates of the service's OpenAPI document, such
 * as {@code /referrals/{referral}}.
 *
 * <p>Every method throws {@link NotThere} for 404, {@link NotAllowed} for 403, {@link Away} if the service does not
 * answer or has a fault, and {@link Refused} for every other refusal.
 */
public final class ServiceClient {

    /** The largest number of rows on one page. */
    public static final int MOST = 200;

    private final Backend backend;
    private final RestClient http;
    private final Interfaces interfaces;
    private final JsonMapper json;

    ServiceClient(Backend backend, RestClient http, Interfaces interfaces, JsonMapper json) {
        this.backend = backend;
        this.http = http;
        this.interfaces = interfaces;
        this.json = json;
    }

    public <T> T get(Class<T> type, String path, Query query, Object... variables) {
        return read(get(path, query, variables), json.constructType(type));
    }

    public <T> List<T> list(Class<T> type, String path) {
        return list(type, path, Query.none());
    }

    /** An answer that is a list without pages. */
    public <T> List<T> list(Class<T> type, String path, Query query, Object... variables) {
        return read(get(path, query, variables), json.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** An answer that is a map by name. */
    public <T> Map<String, T> map(Class<T> type, String path) {
        return read(get(path, Query.none()), json.getTypeFactory().constructMapType(TreeMap.class, String.class, type));
    }

    /** One page of a list. */
    public <T> Listing<T> page(Class<T> item, String path, Query query, Object... variables) {
        return read(get(path, query, variables), json.getTypeFactory().constructParametricType(Listing.class, item));
    }

    /** The rows of all pages of a list. */
    public <T> List<T> all(Class<T> item, String path, Query query, Object... variables) {
        var all = new ArrayList<T>();
        String after = null;
        do {
            var page = page(item, path, query.and("limit", MOST).and("after", after), variables);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    /** The rows of all pages of a list as a part of a page. */
    public <T> Part<List<T>> allPart(Class<T> item, String path, Query query, Object... variables) {
        return part(path, () -> all(item, path, query, variables));
    }

    /** One page of a list as a part of a page. */
    public <T> Part<Listing<T>> pagePart(Class<T> item, String path, Query query, Object... variables) {
        return part(path, () -> page(item, path, query, variables));
    }

    /** The answer with its ETag. */
    public Stated stated(String path, Map<String, ?> variables) {
        return exchanged(
                http.get().uri(path, variables),
                response -> new Stated(
                        json.readTree(response.getBody()), response.getHeaders().getETag()));
    }

    /** @param etag the version of the state, or null if the service states none */
    public record Stated(JsonNode body, @Nullable String etag) {}

    /** A part of a page that consists of one answer. */
    public <T> Part<T> part(Class<T> type, String path, Query query, Object... variables) {
        return part(path, () -> get(type, path, query, variables));
    }

    /**
     * A part of a page that needs that path. A role that may not read the path is not even asked for, because services
     * log denied requests.
     */
    public <T> Part<T> part(String path, Supplier<T> answer) {
        if (!mayRead(path)) {
            return Part.hidden();
        }
        try {
            return Part.of(answer.get());
        } catch (Away away) {
            return Part.missing(away.backend());
        } catch (NotThere _) {
            return Part.hidden();
        }
    }

    /** Whether a role of this person may read the path. */
    public boolean mayRead(String path) {
        return interfaces.permits(backend, "get", path, User.current());
    }

    /** Whether a role of this person may post the query. */
    public boolean mayAsk(String path) {
        return interfaces.permits(backend, "post", path, User.current());
    }

    /** Posts a query whose parameters are personal data, such as a name. */
    public <T> T ask(Class<T> type, String path, Object body) {
        return read(
                http.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body), json.constructType(type));
    }

    /**
     * Posts a command.
     *
     * @param body the content, or null for a command without any
     * @param key the Idempotency-Key: a repetition with the same key has no second effect
     * @param seen the ETag of the state that the person has seen, or null
     */
    public Accepted post(
            String path, Map<String, ?> variables, @Nullable JsonNode body, String key, @Nullable String seen) {
        var request = http.post().uri(path, variables).header("Idempotency-Key", key);
        if (seen != null) {
            request = request.header("If-Match", seen);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return exchanged(request, response -> {
            var answer = json.readTree(response.getBody());
            var events = answer.path("events")
                    .valueStream()
                    .map(event -> new RecordedEvent(
                            event.path("id").asString(""), event.path("type").asString("")))
                    .toList();
            return new Accepted(answer.path("id").asString(""), events);
        });
    }

    /**
     * The answer to a command.
     *
     * @param id the entity that the command has created or changed
     * @param events those that it has recorded
     */
    public record Accepted(String id, List<RecordedEvent> events) {}

    /**
     * Posts a command that creates an address for anybody who knows it.
     *
     * @return path of the new address; empty if the request is a repetition, because only the first answer shows it
     */
    public Optional<String> postForLink(String path, JsonNode body, String key) {
        return exchanged(
                http.post()
                        .uri(path)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                response -> json.readTree(response.getBody()).path("link").asStringOpt());
    }

    /** @param type the wire name, such as {@code device.DeviceHandedOut} */
    public record RecordedEvent(String id, String type) {}

    /** Sends a request that has parameters and no body, as those of operations are. */
    public void send(HttpMethod method, String path, Query query, Object... variables) {
        exchanged(http.method(method).uri(query.after(path), query.variables(variables)), _ -> true);
    }

    /** As above, with an answer. */
    public <T> T send(Class<T> type, HttpMethod method, String path, Query query, Object... variables) {
        return read(http.method(method).uri(query.after(path), query.variables(variables)), json.constructType(type));
    }

    private RequestHeadersSpec<?> get(String path, Query query, Object... variables) {
        return http.get().uri(query.after(path), query.variables(variables));
    }

    private <T> T read(RequestHeadersSpec<?> request, JavaType type) {
        return exchanged(request, response -> json.readValue(response.getBody(), type));
    }

    private interface Reader<T> {
        T read(ConvertibleClientHttpResponse response) throws IOException;
    }

    private <T> T exchanged(RequestHeadersSpec<?> request, Reader<T> reader) {
        try {
            return request.exchangeForRequiredValue((_, response) -> {
                var status = response.getStatusCode();
                if (status.is2xxSuccessful()) {
                    return reader.read(response);
                }
                throw switch (status.value()) {
                    case 403 -> new NotAllowed();
                    case 404 -> new NotThere();
                    default ->
                        status.is5xxServerError()
                                ? new Away(backend, null)
                                : new Refused(json.readValue(response.getBody(), Problem.class));
                };
            });
        } catch (ResourceAccessException e) {
            throw new Away(backend, e);
        } catch (ClientAuthorizationException e) {
            throw withoutToken(e);
        }
    }

    /** Without a token the person has to sign in again, unless the issuer is away. */
    private static RuntimeException withoutToken(ClientAuthorizationException failure) {
        var isIssuerAway = failure.getCause() instanceof OAuth2AuthorizationException cause
                && cause.getCause() instanceof RestClientException;
        return isIssuerAway
                ? new Away(Backend.ISSUER, failure)
                : new InsufficientAuthenticationException("The token cannot be renewed", failure);
    }
}
