package de.motivag.suite.demo;

import de.motivag.suite.CannotGoOn;
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

/** The services' REST API, as anybody with a token has it. */
final class Connection implements AutoCloseable {
    private static final int TRIES = 5;
    private static final int BUSY = 503;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Suite suite;
    private final Runnable posted;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param posted is run at each command that was accepted, by several threads */
    Connection(Suite suite, Runnable posted) {
        this.suite = suite;
        this.posted = posted;
    }

    /**
     * Posts a command; again under the same key if the service is busy.
     *
     * @param place in the script, which the Idempotency-Key is made of
     * @return the id of what the command was about
     */
    UUID post(Staff staff, Service service, String path, Map<String, ?> body, String place) {
        var request = request(staff, service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "demo/" + place)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var answer = send(request);
        for (int i = 1; i < TRIES && answer.statusCode() == BUSY; i++) {
            answer = send(request);
        }
        var id = UUID.fromString(read(request, answer).required("id").asString());
        posted.run();
        return id;
    }

    /** Has operations do something that is no command. */
    JsonNode run(Staff staff, Service service, String path) {
        var request =
                request(staff, service, path).POST(BodyPublishers.noBody()).build();
        return read(request, send(request));
    }

    JsonNode get(Staff staff, Service service, String path) {
        var request = request(staff, service, path).build();
        return read(request, send(request));
    }

    /** Nothing where there is no such thing. */
    Optional<JsonNode> find(Staff staff, Service service, String path) {
        var request = request(staff, service, path).build();
        var answer = send(request);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(request, answer));
    }

    /** All items of a list that fits one page. */
    List<JsonNode> items(Staff staff, Service service, String path) {
        var page = get(staff, service, path);
        if (page.hasNonNull("next")) {
            throw new CannotGoOn(path + " has more than one page");
        }
        return page.required("items").valueStream().toList();
    }

    static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.required(field).asString());
    }

    private HttpRequest.Builder request(Staff staff, Service service, String path) {
        return HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                .header("Authorization", "Bearer " + suite.token(staff.role(), staff.organisation()))
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotGoOn(named(request) + " is not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("The demo was interrupted.", e);
        }
    }

    private static JsonNode read(HttpRequest request, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new CannotGoOn(named(request) + " is refused: " + answer.statusCode() + " " + oneLine(answer.body()));
        }
        return JSON.readTree(answer.body());
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
