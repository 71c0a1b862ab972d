package de.motivag.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's requests to a service, one after another. */
final class Rest implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String token;

    Rest(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return ask("GET", path);
    }

    JsonNode post(String path) throws IOException, InterruptedException {
        return ask("POST", path);
    }

    JsonNode delete(String path) throws IOException, InterruptedException {
        return ask("DELETE", path);
    }

    /** @throws IllegalStateException for every answer that is no success */
    private JsonNode ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s %s: %d %s"
                    .formatted(
                            method, path, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
