package de.motivag.suite.demo;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client for the REST API of the services, with the access of any other token. */
final class Connection implements AutoCloseable {
    private static final int TRIES = 5;
    private static final int CONFLICT = 409;
    private static final int BUSY = 503;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Suite suite;
    private final Runnable posted;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param posted runs after each accepted command, on several threads */
    Connection(Suite suite, Runnable posted) {
        this.suite = suite;
        this.posted = posted;
    }

    /**
     * Posts a command, and repeats it under the same key while the service is busy.
     *
     * @param step the step of the script, from which the Idempotency-Key is made
     * @return the id of the stream that the command changed
     */
    UUID post(Staff staff, Service service, String path, Map<String, ?> body, String step) {
        return id(accepted(staff, service, path, body, step), "id");
    }

    /**
     * Posts a command as {@link #post} does.
     *
     * @return the id of its first event
     */
    UUID record(Staff staff, Service service, String path, Map<String, ?> body, String step) {
        return id(accepted(staff, service, path, body, step).required("events").required(0), "id");
    }

    /**
     * Posts a command once.
     *
     * @return whether it is accepted; false if the state of something does not allow it yet
     */
    boolean isAccepted(Staff staff, Service service, String path, Map<String, ?> body, String step) {
        var request = command(staff, service, path, body, step);
        var response = send(request);
        if (response.statusCode() == CONFLICT || response.statusCode() == BUSY) {
            return false;
        }
        read(request, response);
        posted.run();
        return true;
    }

    private JsonNode accepted(Staff staff, Service service, String path, Map<String, ?> body, String step) {
        var request = command(staff, service, path, body, step);
        var response = send(request);
        for (int i = 1; i < TRIES && response.statusCode() == BUSY; i++) {
            response = send(request);
        }
        var accepted = read(request, response);
        posted.run();
        return accepted;
    }

    private HttpRequest command(Staff staff, Service service, String path, Map<String, ?> body, String step) {
        return request(staff, service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "demo/" + step)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    /** Posts an operation that is not a command. */
    JsonNode run(Staff staff, Service service, String path) {
        var request =
                request(staff, service, path).POST(BodyPublishers.noBody()).build();
        return read(request, send(request));
    }

    JsonNode get(Staff staff, Service service, String path) {
        var request = request(staff, service, path).build();
        return read(request, send(request));
    }

    /** Gets a resource; empty if the response is 404. */
    Optional<JsonNode> find(Staff staff, Service service, String path) {
        var request = request(staff, service, path).build();
        var response = send(request);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(request, response));
    }

    /** All items of a list. The list must fit on one page. */
    List<JsonNode> items(Staff staff, Service service, String path) {
        var page = get(staff, service, path);
        if (page.hasNonNull("next")) {
            throw new LauncherException(path + " has more than one page");
        }
        return page.required("items").valueStream().toList();
    }

    static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.required(field).asString());
    }

    private HttpRequest.Builder request(Staff staff, Service service, String path) {
        return HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                .header("Authorization", "Bearer " + suite.token(staff.account(), staff.organisation()))
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LauncherException(named(request) + " failed:  " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The demo was interrupted.", e);
        }
    }

    private static JsonNode read(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new LauncherException(
                    named(request) + " is refused: " + response.statusCode() + " " + oneLine(response.body()));
        }
        return JSON.readTree(response.body());
    }

    private static String named(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    @Override
    public void close() {
        client.close();
    }
}
