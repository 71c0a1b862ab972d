package de.motivag.suite.running;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.contract.Contract;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** @param text unchanged body; {@link #body()} parses it */
public record Response(int status, HttpHeaders headers, String text) {
    static Response of(HttpResponse<String> response) {
        return new Response(response.statusCode(), response.headers(), response.body());
    }

    /** The parsed body; a missing node if it is empty, a list for lines of JSON. */
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

    /** The id of the command's entity. */
    public UUID id() {
        return UUID.fromString(body().required("id").asString());
    }

    /** The places of all errors in a problem: pointers into the body, names of parameters and names of headers. */
    public List<String> pointers() {
        return body().path("errors").valueStream().map(Response::place).toList();
    }

    private static String place(JsonNode error) {
        var places = Stream.of("pointer", "parameter", "header")
                .flatMap(kind -> error.optional(kind).stream())
                .map(JsonNode::asString)
                .toList();
        assertThat(places).as(error.toString()).hasSize(1);
        return places.getFirst();
    }

    /** @throws AssertionError with the whole answer, unless the status is 2xx */
    public Response accepted() {
        assertThat(status).as(text).isBetween(200, 299);
        return this;
    }

    /** The last part of a problem's type. */
    public String code() {
        return body().path("type").asString().replace("urn:motivag:problem:", "");
    }

    /** @throws AssertionError unless it is a complete problem of that status */
    public Response problem(int expected) {
        assertThat(status).as(text).isEqualTo(expected);
        assertThat(header("Content-Type")).as(text).startsWith("application/problem+json");
        assertThat(body().path("status").asInt()).as(text).isEqualTo(expected);
        assertThat(body().path("type").asString()).as(text).startsWith("urn:motivag:problem:");
        assertThat(body().path("title").asString()).as(text).isNotBlank();
        assertThat(body().path("help").asString()).as(text).isEqualTo("/problems/" + code());
        assertThat(Contract.violationsOfProblem(text)).as(text).isEmpty();
        return this;
    }
}
