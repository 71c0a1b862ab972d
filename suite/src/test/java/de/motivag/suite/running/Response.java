package de.motivag.suite.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** @param text the body as it came; {@link #body()} reads it */
public record Response(int status, HttpHeaders headers, String text) {
    static Response of(HttpResponse<String> response) {
        return new Response(response.statusCode(), response.headers(), response.body());
    }

    /** A missing node if there is none; lines of JSON as a list. */
    public JsonNode body() {
        if (header("Content-Type").equals("application/x-ndjson")) {
            var lines = JsonMapper.shared().createArrayNode();
            text.lines().map(JsonMapper.shared()::readTree).forEach(lines::add);
            return lines;
        }
        return JsonMapper.shared().readTree(text);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Of the thing that the command was about. */
    public UUID id() {
        return UUID.fromString(body().required("id").asString());
    }

    /** The pointers of all fields that a problem names. */
    public List<String> pointers() {
        return body().path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }

    /** @throws AssertionError with the whole answer, unless it is 2xx */
    public Response accepted() {
        assertThat(status).as(text).isBetween(200, 299);
        return this;
    }

    /** The last part of a problem's type. */
    public String code() {
        return body().path("type").asString().replace("urn:motivag:problem:", "");
    }

    /** @throws AssertionError unless it is a problem of that status, with all that every problem has */
    public Response problem(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        assertThat(header("Content-Type")).as(text).startsWith("application/problem+json");
        assertThat(body().path("status").asInt()).as(text).isEqualTo(expected);
        assertThat(body().path("type").asString()).as(text).startsWith("urn:motivag:problem:");
        assertThat(body().path("title").asString()).as(text).isNotBlank();
        assertThat(body().path("help").asString()).as(text).isEqualTo("/problems/" + code());
        return this;
    }
}
